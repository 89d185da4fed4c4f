"""Every notebook runs from its first cell to its last."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

# What a reader must see in one, beside that it runs.
SHOWN = {"03-entities": ("Kate Dorne | Katherine Dorne: form of a name", "but other walks of life: state and sport", "('open', 'the new port')")}
NOTEBOOKS = sorted((Path(__file__).parent.parent / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs(path: Path, tmp_path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    # the kernel starts in the folder of the notebook, as a reader's does; a relative path finds ../seeds
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()
    told = nbformat.writes(notebook)
    assert all(words in told for words in SHOWN.get(path.stem, ()))
    assert all(not cell.get("outputs") for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"), "notebooks are kept without outputs"


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS
