"""Where a notebook's time goes, as JSON: cell_times.py NOTEBOOK. With the Python and the JUPYTER_PATH that mvn -Pcourse has set up."""

import json
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

path = Path(sys.argv[1]).resolve()
notebook = nbformat.read(path, as_version=4)
client = NotebookClient(notebook, kernel_name="java", resources={"metadata": {"path": str(path.parent)}}, timeout=None, iopub_timeout=60)
begin = time.monotonic()
cells = []
with client.setup_kernel():
    start = time.monotonic() - begin
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            begin = time.monotonic()
            client.execute_cell(cell, index)
            cells.append({"index": index, "seconds": time.monotonic() - begin})
print(json.dumps({"start": start, "cells": cells}))
