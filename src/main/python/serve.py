"""Executes one notebook after another on the Java kernel, all in one JVM as long as that lives: serve.py

Each line of standard input asks for one, as JSON: notebook, result and texts as run.py has them; log, where all goes that is said
meanwhile; kernels, where Jupyter finds the kernel; and the variables in its environment. A line of standard output answers
when it is done. When standard input ends, this ends too, and its JVM with it.
"""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import traceback
from pathlib import Path

signal.signal(signal.SIGINT, signal.SIG_IGN)

import run
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

MAIN = "occam.course.session.Sessions"
ENDED = b"occam: this session has ended"
PATIENCE = 60


class Jvm:
    """Runs one kernel after another, with one command and environment."""

    def __init__(self, command, environment, folder):
        *java, main, _ = command
        self.process = subprocess.Popen(
            [*java, MAIN, main],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            cwd=folder,
        )
        self.has_ended = threading.Event()
        threading.Thread(target=self.hear, daemon=True).start()

    def hear(self):
        for line in self.process.stdout:
            if line.strip() == ENDED:
                self.has_ended.set()
            else:
                os.write(sys.stderr.fileno(), line)

    def begin(self, connection_file, variables):
        self.has_ended.clear()
        session = [connection_file, *(f"{name}={value}" for name, value in variables.items())]
        self.process.stdin.write("\t".join(session).encode() + b"\n")
        self.process.stdin.flush()


class Session:
    """A kernel's time in a JVM, as Jupyter sees a process: to end it by force is to end the JVM."""

    stdin = stdout = stderr = None

    def __init__(self, jvm):
        self.jvm = jvm
        self.pid = jvm.process.pid

    def poll(self):
        return 0 if self.jvm.has_ended.is_set() else self.jvm.process.poll()

    wait = poll

    def send_signal(self, number):
        self.jvm.process.send_signal(number)

    def kill(self):
        self.jvm.process.kill()


class Provisioner(LocalProvisioner):
    """Takes the JVM of the notebook before if it lives and is of the same kind."""

    jvm = None
    kind = None
    variables = {}

    async def launch_kernel(self, cmd, *, env, cwd=None, **options):
        kind = (cmd[:-1], env)
        if Provisioner.kind != kind or Provisioner.jvm.process.poll() is not None:
            end_jvm()
            Provisioner.kind = kind
            Provisioner.jvm = Jvm(cmd, env, cwd)
        Provisioner.jvm.begin(self.parent.connection_file, self.variables)
        self.process = Session(Provisioner.jvm)
        self.pid = self.process.pid
        return self.connection_info


def end_jvm():
    if Provisioner.jvm:
        Provisioner.jvm.process.kill()
        Provisioner.jvm.process.wait()


class Manager(AsyncKernelManager):
    shutdown_wait_time = PATIENCE

    async def _async_pre_start_kernel(self, **options):
        self.provisioner = Provisioner(parent=self, kernel_id="java", kernel_spec=self.kernel_spec)
        return await super()._async_pre_start_kernel(**options)


def serve(notebook, result, texts, log, kernels, variables):
    """What the JVM says is in the log, too."""
    with open(log, "wb") as file:
        os.dup2(file.fileno(), sys.stdout.fileno())
        os.dup2(file.fileno(), sys.stderr.fileno())
    os.environ["JUPYTER_PATH"] = kernels
    Provisioner.variables = variables
    try:
        run.main(Path(notebook), Path(result), Path(texts), kernel_manager_class=Manager, shutdown_kernel="graceful")
    except Exception:
        traceback.print_exc()
    sys.stdout.flush()


def hear(requests):
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    run.end()


def main():
    requests = queue.Queue()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    threading.Thread(target=hear, args=(requests,), daemon=True).start()
    while True:
        serve(**requests.get())
        print("done", file=answers, flush=True)


if __name__ == "__main__":
    main()
