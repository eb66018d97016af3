"""Asks the Java kernel to end after its first cell, as Jupyter does before it uses force: ends.py NOTEBOOK RESULT

RESULT has the code with which its process ended by itself, or null if it did not within PATIENCE seconds: a thread of the kernel that waits for work keeps it for 60.
"""

import json
import sys
import time
from pathlib import Path

from jupyter_client.manager import start_new_kernel

PATIENCE = 30


def code_of(process):
    began = time.monotonic()
    while process.poll() is None and time.monotonic() - began < PATIENCE:
        time.sleep(0.1)
    return process.poll()


def main(notebook, result):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    source = next("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    manager, client = start_new_kernel(startup_timeout=180, kernel_name="java", cwd=str(notebook.parent))
    try:
        status = client.execute_interactive(source, timeout=180)["content"]["status"]
        client.shutdown()
        seen = {"status": status, "code": code_of(manager.provisioner.process)}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    result.write_text(json.dumps(seen), encoding="utf-8")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:3]))
