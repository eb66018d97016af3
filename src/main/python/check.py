"""Runs notebooks on the Java kernel with the classes that are compiled, without a build: check.py NOTEBOOK...

It says for each which claims do not hold, or where it failed, and ends with 1 if there was any. The executed notebooks
are left in target/checked. The first mvn -Pcourse sets up what it needs.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TARGET = ROOT / "target"
NOTEBOOKS = ROOT / "notebooks"
LOG = TARGET / "logs/check.log"
CLAIM = "application/vnd.occam.claim+json"


def kernel_on_classes(folder):
    """The kernel under target/, with the compiled classes in place of the jar that was packed from them."""
    spec = json.loads((TARGET / "jupyter/kernels/java/kernel.json").read_text(encoding="utf-8"))
    at = spec["argv"].index("-cp") + 1
    places = spec["argv"][at].split(os.pathsep)
    spec["argv"][at] = os.pathsep.join(
        str(TARGET / "classes") if Path(place).name == "occam.jar" else place for place in places
    )
    kernel = folder / "kernels/java/kernel.json"
    kernel.parent.mkdir(parents=True)
    kernel.write_text(json.dumps(spec), encoding="utf-8")


def execute(notebook, result, folder):
    """With a progress of its own and none of the user's settings, as mvn -Pcourse does."""
    variables = dict(os.environ, JUPYTER_PATH=str(folder), JUPYTER_NO_CONFIG="1", OCCAM_DATA=str(folder / "reader"))
    run = [sys.executable, str(Path(__file__).with_name("run.py")), str(notebook), str(result)]
    result.unlink(missing_ok=True)
    with open(LOG, "w", encoding="utf-8") as log:
        # When this is stopped the pipe closes, and run.py ends with its kernel.
        subprocess.Popen(run, stdin=subprocess.PIPE, stdout=log, stderr=log, env=variables).wait()


def outputs(result):
    cells = json.loads(result.read_text(encoding="utf-8"))["cells"]
    return [output for cell in cells for output in cell.get("outputs", [])]


def problems(shown):
    for output in shown:
        claim = output.get("data", {}).get(CLAIM, {"holds": True})
        if not claim["holds"]:
            yield "Claim does not hold: {statement}: {value}, must be {bound}".format(**claim)
        if output["output_type"] == "error":
            yield "\n".join(output["traceback"])


def check(notebook):
    """Whether it ran to its end and all its claims hold."""
    name = notebook.relative_to(NOTEBOOKS) if NOTEBOOKS in notebook.parents else Path(notebook.name)
    result = TARGET / "checked" / name
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        kernel_on_classes(Path(folder))
        execute(notebook, result, Path(folder))
    if not result.exists():
        print(f"{name} could not be executed: see {LOG}")
        return False
    shown = outputs(result)
    found = list(problems(shown))
    claims = sum(CLAIM in output.get("data", {}) for output in shown)
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{name}: {claims} claims, {len(found)} problems, {time.monotonic() - begin:.0f} s")
    return not found


if __name__ == "__main__":
    sys.exit(0 if all([check(Path(notebook).resolve()) for notebook in sys.argv[1:]]) else 1)
