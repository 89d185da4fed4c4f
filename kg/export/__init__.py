"""Export: a store enters, files for other tools leave; findings become JSON lines and Open IE tuples."""
