"""When a kernel is ready and its first chart is there, beside Python's own kernel in turn, as JSON: kernel_start.py [TIMES].

Medians in seconds from the start of the process. With the Python and the JUPYTER_PATH that mvn -Pcourse has set up, and ipykernel in that Python for the peer.
"""

import json
import statistics
import sys
import time

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

CHART = """
import occam.data.*;
import occam.plot.*;
Plots.images(Datasets.digits(), 16)"""


class Started:
    def __init__(self, name):
        begin = time.monotonic()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel()
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)
        self.begin = begin
        self.ready = time.monotonic() - begin

    def chart(self):
        """Seconds from the process's start until the cell has shown something."""
        shown = []

        def look(message):
            if message["msg_type"] in ("display_data", "execute_result"):
                shown.append(time.monotonic() - self.begin)

        self.client.execute_interactive(CHART, timeout=60, allow_stdin=False, output_hook=look)
        return shown[0]

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def main():
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    has_peer = "python3" in KernelSpecManager().find_kernel_specs()
    ready, chart, peer = [], [], []
    for _ in range(times):
        java = Started("java")
        ready.append(java.ready)
        chart.append(java.chart())
        java.stop()
        if has_peer:
            python = Started("python3")
            peer.append(python.ready)
            python.stop()
    result = {"ready": statistics.median(ready), "first chart": statistics.median(chart)}
    if peer:
        result["ready, Python's"] = statistics.median(peer)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
