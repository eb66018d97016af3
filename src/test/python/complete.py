"""Asks the Java kernel to complete a lesson's calls: complete.py NOTEBOOK RESULT NAME...

Each call of a method that has one of these names is asked for as a reader types it: the text of its cell up to the dot, with the cells above executed. Where the
cell declares a method first, JShell may have nothing to offer; the same line is then asked for alone, after the cell has
run. RESULT lists the calls with what was offered.
"""

import json
import re
import sys
from pathlib import Path

from jupyter_client.manager import start_new_kernel

CALL = re.compile(r"([\w)\]]+)\.(\w+)\(")
# Training long enough for the claims is another test's; here it only has to give the variables their types.
SHORTER = [
    (re.compile(r"\.epochs\((30|15)\)"), ".epochs(2)"),
    (re.compile(r"\.seeds\(3\)"), ".seeds(1)"),
    (re.compile(r"draws = 500"), "draws = 10"),
]


def shorter(source):
    for pattern, text in SHORTER:
        source = pattern.sub(text, source)
    return source


def calls(source, names, seen):
    """Each receiver and method once."""
    for call in CALL.finditer(source):
        if call[2] in names and call.groups() not in seen:
            seen.add(call.groups())
            yield call[2], source[: call.start(2)]


def offered(client, text):
    reply = client.complete(text, len(text), reply=True, timeout=60)["content"]
    return [match.split("(")[0] for match in reply["matches"]]


def execute(client, source):
    reply = client.execute_interactive(source, timeout=120, output_hook=lambda message: None)["content"]
    if reply["status"] != "ok":
        sys.exit("\n".join(reply["traceback"]))


def ask(client, source, wanted):
    asked = []
    for name, text in wanted:
        line = text.rsplit("\n", 1)[-1].strip()
        asked.append({"line": line, "name": name, "inCell": offered(client, text)})
    execute(client, shorter(source))
    for call in asked:
        call["alone"] = [] if call["name"] in call["inCell"] else offered(client, call["line"])
    return asked


def main(notebook, result, *names):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    manager, client = start_new_kernel(kernel_name="java", cwd=str(notebook.parent))
    seen = set()
    try:
        asked = [call for source in sources for call in ask(client, source, calls(source, names, seen))]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    result.write_text(json.dumps(asked, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), *sys.argv[3:])
