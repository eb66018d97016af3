"""Drags the handle of a figure that answers, with a real mouse in a real JupyterLab: drag.py NOTEBOOK CHROMIUM RESULT

RESULT is a JSON file with what a reader sees: the words below the figure at first, after each drag and after keys, the labels beside
the handle, what a screen reader says of each handle, errors of the page, and the times in milliseconds from a key to the new picture.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import websocket

HANDLE = "document.querySelector('.noUi-handle')"
WORDS = "[...document.querySelectorAll('.widget-html')].map(e => e.textContent.trim()).filter(t => t).join(' | ')"
WATCH = """
window.pictures = []; window.key = 0;
new MutationObserver(() => window.pictures.push(performance.now()))
    .observe(document.querySelector('.widget-image'), {attributes: true, attributeFilter: ['src']});
document.addEventListener('keydown', () => window.key = performance.now(), true);
"""


class Page:
    """A page of a browser, by the browser's own protocol."""

    def __init__(self, port):
        pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
        address = next(page for page in pages if page["type"] == "page")["webSocketDebuggerUrl"]
        self.socket = websocket.create_connection(address, suppress_origin=True, timeout=60)
        self.count = 0
        self.errors = []

    def call(self, method, **parameters):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("method") == "Runtime.exceptionThrown":
                self.errors.append(message["params"]["exceptionDetails"]["text"])
            if message.get("id") == self.count:
                if "error" in message and method != "Runtime.evaluate":
                    raise ValueError(f"{method}: {message['error']}")
                return message.get("result", {})

    def value(self, expression):
        """What the expression gives; None while the page is between two documents."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return answer.get("result", {}).get("value")

    def wait(self, expression, seconds=120):
        end = time.time() + seconds
        while time.time() < end:
            if self.value(f"!!({expression})"):
                return
            time.sleep(0.02)
        said = self.value("document.body.innerText")[-500:]
        raise TimeoutError(f"{expression} did not come true; the page says: {said}")

    def settled(self):
        """The words, when they have stayed the same for a while."""
        words, since = self.value(WORDS), time.time()
        while time.time() - since < 1:
            time.sleep(0.05)
            now = self.value(WORDS)
            if now != words:
                words, since = now, time.time()
        return words

    def mouse(self, kind, x, y):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)

    def key(self, key, modifiers=0):
        number = {"ArrowRight": 39, "ArrowLeft": 37, "Home": 36, "End": 35, "PageUp": 33, "PageDown": 34, "Enter": 13}[key]
        for kind in "rawKeyDown", "keyUp":
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=number, modifiers=modifiers
            )


def free_port():
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def run_cells(page):
    page.wait("document.querySelector('.jp-Notebook .jp-CodeCell .cm-content')")
    page.value("document.querySelector('.jp-Notebook .jp-CodeCell .cm-content').focus()")
    for _ in range(int(page.value("document.querySelectorAll('.jp-Notebook .jp-CodeCell').length"))):
        page.key("Enter", modifiers=8)
        time.sleep(0.3)


def drag(page, share):
    """Takes the handle, and lets it go at that share of its line."""
    page.value(HANDLE + ".scrollIntoView({block: 'center'})")
    box = page.value(f"(b => [b.x + b.width / 2, b.y + b.height / 2])({HANDLE}.getBoundingClientRect())")
    line = page.value("(b => [b.x, b.width])(document.querySelector('.noUi-base').getBoundingClientRect())")
    to = line[0] + share * line[1]
    page.mouse("mousePressed", *box)
    for step in range(1, 21):
        page.mouse("mouseMoved", box[0] + (to - box[0]) * step / 20, box[1])
        time.sleep(0.01)
    page.mouse("mouseReleased", to, box[1])


def latency(page, key):
    before = page.value("window.pictures.length")
    page.key(key)
    page.wait(f"window.pictures.length > {before}", 20)
    return page.value("window.pictures[window.pictures.length - 1] - window.key")


def look(page):
    seen = {"first": page.settled(), "drags": [], "keys": {}, "times": []}
    page.value(WATCH)
    for share in (0.25, 1.0, 0.6, 0.0):
        drag(page, share)
        words = page.settled()
        label = page.value("document.querySelector('.widget-readout').innerText")
        seen["drags"].append({"words": words, "label": label})
    page.value(HANDLE + ".focus()")
    for key in ("End", "PageDown", "ArrowLeft", "Home", "PageUp", "ArrowRight"):
        page.key(key)
        seen["keys"][key] = page.settled()
    for round in range(40):
        seen["times"].append(latency(page, "ArrowRight" if round % 20 < 10 else "ArrowLeft"))
        time.sleep(0.1)
    seen["heard"] = page.value("[...document.querySelectorAll('.noUi-handle')].map(e => e.getAttribute('aria-valuetext'))")
    seen["errors"] = page.errors
    return seen


def wait_for(file, seconds=60):
    end = time.time() + seconds
    while not file.exists() or not file.read_text().strip():
        if time.time() > end:
            raise TimeoutError(f"{file} did not come")
        time.sleep(0.05)
    return file.read_text()


def asked(address):
    """What the server answers; nothing while it cannot."""
    try:
        return json.load(urllib.request.urlopen(address, timeout=5))
    except OSError:
        return []


def wait_for_kernel(address):
    """Before it is there, JupyterLab would ask which one to take."""
    end = time.time() + 60
    while time.time() < end:
        if any(kernel["execution_state"] == "idle" and kernel["connections"] for kernel in asked(address)):
            return
        time.sleep(0.1)
    raise TimeoutError("no kernel came")


def main(notebook, chromium, result):
    folder = Path(tempfile.mkdtemp())
    shutil.copy(notebook, folder / "lesson.ipynb")
    port = free_port()
    lab = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--allow-root", "--no-browser", f"--port={port}", "--IdentityProvider.token="]
        + [f"--ServerApp.root_dir={folder}", "--LabApp.news_url=None"]
        + ["--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    )
    browser = subprocess.Popen(
        [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"]
        + [f"--user-data-dir={folder / 'browser'}", "--window-size=1300,1000", "--no-first-run", "about:blank"],
        stderr=subprocess.DEVNULL,
    )
    try:
        page = Page(wait_for(folder / "browser" / "DevToolsActivePort").split()[0])
        page.call("Runtime.enable")
        page.call("Page.enable")
        address = f"http://127.0.0.1:{port}/lab/tree/lesson.ipynb?reset"
        while not asked(f"http://127.0.0.1:{port}/api"):
            time.sleep(0.1)
        page.call("Page.navigate", url=address)
        wait_for_kernel(f"http://127.0.0.1:{port}/api/kernels")
        run_cells(page)
        page.wait("document.querySelector('.widget-image') && " + HANDLE)
        Path(result).write_text(json.dumps(look(page)), encoding="utf-8")
    finally:
        browser.kill()
        # asked once, it asks back
        lab.kill()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
