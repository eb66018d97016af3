"""Executes one notebook on the Java kernel: run.py NOTEBOOK RESULT [TEXTS]

The cells run in order, in the notebook's folder, up to the first that fails; RESULT is the executed notebook. TEXTS is a
JSON file that says what text cells with a tag are to show, tag by tag, whatever stands in NOTEBOOK. When standard input
ends, because whoever started this has gone, this ends too, and its kernel with it.
"""

import atexit
import os
import re
import signal
import sys
import threading


def end():
    """Ends this and what it has started."""
    import psutil

    for child in psutil.Process().children(recursive=True):
        child.kill()
    os._exit(1)


def end_with_standard_input():
    while os.read(0, 1):
        pass
    end()


if __name__ == "__main__":
    # Before the other imports, which take a while, since whoever started this may go in the meantime.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_standard_input, daemon=True).start()
# Compiles a grammar for 1.5 s, which only checks formats that no notebook has; jsonschema does without it.
sys.modules["rfc3987_syntax"] = None

import json
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

KERNEL = {"name": "java", "display_name": "Java", "language": "java"}
IDENTITY = re.compile(r"@[0-9a-f]{5,8}\b")
LANGUAGE = {"name": "java", "file_extension": ".jshell", "mimetype": "text/x-java-source", "pygments_lexer": "java"}


def read(path):
    """The notebook without outputs; cells that have no id get one that is the same each time."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["nbformat_minor"] = max(5, notebook["nbformat_minor"])
    for number, cell in enumerate(notebook["cells"], 1):
        cell.setdefault("id", f"cell-{number}")
        cell["metadata"].pop("execution", None)
        if cell["cell_type"] == "code":
            cell.update(outputs=[], execution_count=None)
    return nbformat.reads(json.dumps(notebook), as_version=4)


def fill(notebook, texts):
    """Replaces the text of each cell that has one of the tags."""
    for cell in notebook.cells:
        for tag in cell.metadata.get("tags", []):
            if cell.cell_type == "markdown" and tag in texts:
                cell.source = texts[tag]


def run_cells(notebook, folder, running, **options):
    """Runs the cells in order, and keeps the one that was begun last in running. The options are nbclient's.

    A kernel that does not answer at its start gets one successor: two Jupyters that start kernels in the same moment may
    have given both the same port.
    """
    for is_last in (False, True):
        client = NotebookClient(
            notebook,
            kernel_name="java",
            resources={"metadata": {"path": str(folder)}},
            timeout=None,
            iopub_timeout=60,
            record_timing=False,
            coalesce_streams=True,
            on_cell_start=lambda cell, cell_index: running.update(cell=cell),
            **{"shutdown_kernel": "immediate", **options},
        )
        try:
            return client.execute()
        except RuntimeError:
            # nbclient leaves it there when a start fails, and it then complains at the end that there is no kernel.
            atexit.unregister(client._cleanup_kernel)
            if running or is_last:
                raise


def execute(notebook, folder, **options):
    """Whether all cells ran; the output of the one that failed says why not."""
    running = {}
    try:
        run_cells(notebook, folder, running, **options)
        return True
    except CellExecutionError:
        return False
    except DeadKernelError as died:
        if not running:
            raise
        message = "The kernel died while it ran this cell."
        running["cell"].outputs.append(
            nbformat.v4.new_output("error", ename=type(died).__name__, evalue=message, traceback=[message])
        )
        return False


def is_kept(output):
    """Whether an output is to be stored: neither progress nor the time it took, nor a stream that is empty."""
    if output.get("metadata", {}).get("occam", {}).get("transient"):
        return False
    return output.output_type != "stream" or output.text != ""


def without_identity(output):
    """The output without objects' addresses, which differ from run to run."""
    if "text/plain" in output.get("data", {}):
        output.data["text/plain"] = IDENTITY.sub("", output.data["text/plain"])
    return output


# What JupyterLab's panels write into a cell that they only show.
USUAL = {"deletable": True, "editable": True, "slideshow": {"slide_type": ""}, "tags": []}


def tidy(notebook):
    notebook.metadata.update(kernelspec=KERNEL, language_info=LANGUAGE)
    for cell in notebook.cells:
        for key, usual in USUAL.items():
            if cell.metadata.get(key) == usual:
                del cell.metadata[key]
        if cell.cell_type == "code":
            cell.outputs = [without_identity(output) for output in cell.outputs if is_kept(output)]


def write(notebook, path):
    """Beside first, then moved, so that a stop never leaves half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    nbformat.write(notebook, part)
    os.replace(part, path)


def main(source, result, texts=None, **options):
    notebook = read(source)
    if texts:
        fill(notebook, json.loads(texts.read_text(encoding="utf-8")))
    all_ran = execute(notebook, source.parent, **options)
    tidy(notebook)
    write(notebook, result)
    return 0 if all_ran else 1


if __name__ == "__main__":
    sys.exit(main(*(Path(argument).resolve() for argument in sys.argv[1:])))
