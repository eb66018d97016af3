"""Executes a notebook on a kernel that does not answer the first times it is started: answers_late.py TIMES NOTEBOOK RESULT

Started as a kernel itself, with SILENT first, it stands for one that cannot be reached, until it is ended.
"""

import json
import os
import sys
import tempfile
import threading
from pathlib import Path

SILENT = "silent"


def offer(folder, argv):
    """Puts such a kernel before the others that are called java."""
    spec = folder / "kernels" / "java" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps({"argv": argv, "display_name": "Java", "language": "java"}), encoding="utf-8")


def main(times, source, result):
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "main" / "python"))
    import run

    class Client(run.NotebookClient):
        """Each one counts; the silent ones are not waited for longer than it takes to see that they are."""

        started = 0

        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options)
            Client.started += 1
            if Client.started <= times:
                self.startup_timeout = 1
                os.environ["JUPYTER_PATH"] = silent + os.pathsep + usual
            else:
                os.environ["JUPYTER_PATH"] = usual

    run.NotebookClient = Client
    usual = os.environ["JUPYTER_PATH"]
    with tempfile.TemporaryDirectory() as silent:
        offer(Path(silent), [sys.executable, str(Path(__file__).resolve()), SILENT])
        return run.main(source, result)


if __name__ == "__main__":
    if sys.argv[1] == SILENT:
        threading.Event().wait()
    sys.exit(main(int(sys.argv[1]), *(Path(argument).resolve() for argument in sys.argv[2:])))
