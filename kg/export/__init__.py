"""Export: findings or a dataset enter, files in other forms leave."""
