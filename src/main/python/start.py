"""Starts the Java kernel that was installed for a user: start.py JDK ARGUMENT... CONNECTION_FILE

JDK is the one that the kernel was installed with; the arguments are java's. If that JDK has gone, another one that can
run the kernel stands in; if there is none, every cell is answered with a line that says so.
"""

# This runs on whatever Python the reader's Jupyter or editor has, so: nothing newer than 3.6.
import os
import re
import shutil
import subprocess
import sys

WINDOWS = os.name == "nt"
# What the CPU must have for each of OpenBLAS's core types, and the next to take where it has not.
CORE_TYPES = {"SkylakeX": ("avx512f", "Haswell"), "Haswell": ("avx2", None), "Sandybridge": ("avx", None)}
OLDEST = 17
NEEDED = {"jdk.jshell", "jdk.compiler"}


def java_of(jdk):
    return os.path.join(jdk, "bin", "java.exe" if WINDOWS else "java")


def can_run(java):
    """Whether this is a java of a whole JDK that is new enough; asked, since a JRE or a stub has the same name."""
    try:
        said = subprocess.run(
            [java, "--list-modules"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ).stdout.decode("utf-8", "replace")
    except OSError:
        return False
    modules = dict(re.findall(r"^([\w.]+)@(\d+)", said, re.MULTILINE))
    return int(modules.get("java.base", 0)) >= OLDEST and NEEDED <= set(modules)


def find_java(jdk):
    """The java of the JDK that was recorded, else a usable one, else None."""
    recorded = java_of(jdk)
    if os.path.isfile(recorded):
        return recorded
    others = [os.environ.get("JAVA_HOME") and java_of(os.environ["JAVA_HOME"]), shutil.which("java")]
    return next((java for java in others if java and can_run(java)), None)


def missing(arguments):
    """The first jar of the class path that is not there, else None."""
    jars = arguments[arguments.index("-cp") + 1].split(os.pathsep)
    return next((jar for jar in jars if not os.path.exists(jar)), None)


def complaint(jdk, java, lost):
    again = "run mvn -Pkernel in the course's folder again"
    if lost:
        return "This kernel is broken: %s is gone. To renew it, %s." % (lost, again)
    if not java:
        return (
            "This kernel's JDK is gone: %s. Install a JDK (%d or newer, with jdk.jshell), put it on the PATH or into"
            " JAVA_HOME and start Jupyter again, or %s." % (jdk, OLDEST, again)
        )
    return None


def core_type(wanted, cpu):
    """The core type that was recorded, or a lesser one: a home or an image may move to another CPU, and wrong code kills."""
    while wanted in CORE_TYPES and CORE_TYPES[wanted][0] not in cpu:
        wanted = CORE_TYPES[wanted][1]
    return wanted


def fit_to_cpu():
    wanted = os.environ.pop("OPENBLAS_CORETYPE", None)
    try:
        with open("/proc/cpuinfo") as cpu:
            wanted = core_type(wanted, cpu.read())
    except OSError:
        pass
    if wanted:
        os.environ["OPENBLAS_CORETYPE"] = wanted


def run(command):
    fit_to_cpu()
    if WINDOWS:
        return subprocess.call(command)
    # The same process, so that the kernel's parent is Jupyter and its end is noticed by either.
    os.execv(command[0], command)


def explain(line, connection_file):
    """A kernel that has one answer to all cells."""
    try:
        from ipykernel.kernelapp import IPKernelApp
        from ipykernel.kernelbase import Kernel
    except ImportError:
        print(line, file=sys.stderr)
        return 1

    class Explanation(Kernel):
        implementation = "occam"
        implementation_version = "1"
        language_info = {"name": "java", "mimetype": "text/x-java-source", "file_extension": ".jshell"}
        banner = line

        async def do_execute(self, code, silent, *others, **more):
            error = {"ename": "KernelNotStarted", "evalue": line, "traceback": [line]}
            if not silent:
                self.send_response(self.iopub_socket, "error", error)
            return dict(error, status="error", execution_count=self.execution_count)

    IPKernelApp.launch_instance(kernel_class=Explanation, argv=["-f", connection_file])
    return 0


def main(jdk, *arguments):
    java = find_java(jdk)
    line = complaint(jdk, java, missing(arguments))
    return explain(line, arguments[-1]) if line else run([java, *arguments])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
