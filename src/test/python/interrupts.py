"""Interrupts cells of the Java kernel as an impatient reader does: interrupts.py NOTEBOOK RESULT COUNT SEED

The notebook's first cell sets up. Each other cell takes long, and its first line is a comment: a kind of work, a colon, and an expression that tells in words what
the cell has left behind. Each is run and interrupted COUNT times, at moments drawn from SEED, and the next cells look at what is left. RESULT lists what they saw.
"""

import json
import random
import sys
import threading
import time
from pathlib import Path

from jupyter_client.manager import start_new_kernel

# A moment that falls into the first steps, into the middle, or after a live figure has been drawn.
EARLIEST, LATEST = 0.3, 2.5
AGAIN = 5
PATIENCE = 180
# Java's own threads, not its compiler's, which go on for a while with what was run.
CPU = """
var occamCpu = java.lang.management.ManagementFactory.getThreadMXBean();
var occamSum = (java.util.function.LongSupplier) () ->
        java.util.Arrays.stream(occamCpu.getAllThreadIds()).map(occamCpu::getThreadCpuTime).filter(t -> t > 0).sum();
var occamBusy = (java.util.function.DoubleSupplier) () -> {
    long before = occamSum.getAsLong();
    java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
    return (occamSum.getAsLong() - before) / 200_000_000.0;
};
"""
# In one call: between two lines of a cell it is the kernel that is busy.
BUSY = "occamBusy.getAsDouble()"


def outputs(client, message):
    """What a cell sends, until it is idle."""
    while True:
        output = client.get_iopub_msg(timeout=PATIENCE)
        if output["parent_header"].get("msg_id") == message:
            yield output["msg_type"], output["content"]


def reply_to(client, message):
    """The status of a cell, with what it has shown as text, and its error's lines."""
    shown = []
    for kind, content in outputs(client, message):
        if kind == "execute_result":
            shown.append(content["data"]["text/plain"])
        elif kind == "stream" and content["name"] == "stderr":
            shown.append("stderr: " + content["text"])
        elif kind == "error":
            shown.append("\n".join(content["traceback"]))
        elif kind == "status" and content["execution_state"] == "idle":
            break
    while True:
        reply = client.get_shell_msg(timeout=PATIENCE)
        if reply["parent_header"].get("msg_id") == message:
            return reply["content"]["status"], "\n".join(shown)


def run(client, source):
    return reply_to(client, client.execute(source))


def interrupted(manager, client, source, after):
    """The kernel forgets an interrupt that comes while it compiles; a reader then presses again."""
    message = client.execute('System.out.println("begins");\n' + source)
    next(content for kind, content in outputs(client, message) if kind == "stream" and "begins" in content["text"])
    over = threading.Event()
    presses = threading.Thread(target=press, args=(manager, after, over))
    presses.start()
    status, shown = reply_to(client, message)
    over.set()
    presses.join()
    return {"status": status, "shown": shown}


def press(manager, after, over):
    while not over.wait(after):
        manager.interrupt_kernel()
        after = AGAIN


def until_idle(client):
    """Each look takes a fifth of a second of its own."""
    began = time.monotonic()
    looks = 0
    busy = 1
    while busy >= 0.25 and time.monotonic() - began < PATIENCE:
        status, shown = run(client, BUSY)
        busy = float(shown) if status == "ok" else 1
        looks += 1
    return {"idle": round(time.monotonic() - began, 2), "looks": looks}


def attempts(manager, client, cell, count, draws):
    first, source = cell.split("\n", 1)
    kind, left = first.removeprefix("// ").split(": ", 1)
    for _ in range(count):
        after = draws.uniform(EARLIEST, LATEST)
        seen = {"kind": kind, "after": round(after, 3), **interrupted(manager, client, source, after)}
        seen.update(until_idle(client))
        seen["nextStatus"], seen["left"] = run(client, left)
        yield seen


def main(notebook, result, count, seed):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    manager, client = start_new_kernel(startup_timeout=3 * PATIENCE, kernel_name="java", cwd=str(notebook.parent))
    draws = random.Random(seed)
    try:
        for source in (sources[0], CPU):
            status, shown = run(client, source)
            if status != "ok":
                sys.exit(shown)
        seen = []
        for cell in sources[1:]:
            for one in attempts(manager, client, cell, count, draws):
                seen.append(one)
                result.write_text(json.dumps(seen, indent=1), encoding="utf-8")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:3]), *map(int, sys.argv[3:5]))
