"""Lets the kernel called java work a little and end, so that its JVM writes the archive of classes that it was told to.

What it does is what lessons begin with: charts, a training on each engine, a path, what a cell declares.
"""

from jupyter_client.manager import KernelManager

PATIENCE = 600
CELLS = [
    """
    import occam.data.*;
    import occam.plot.*;
    Plots.images(Datasets.digits(), 16)""",
    """
    import occam.neural.*;
    import occam.neural.train.*;
    var split = Datasets.digits().split(0.6, 0.2, 1).takeTrain(300);
    var network = Network.mlp(64, 32, 10).dropout(0.2).epochs(3);
    Plots.learningCurves(Trainer.fit(network, split, 1).history())""",
    """
    import static occam.sweep.Variant.variant;
    import occam.sweep.*;
    Plots.testAccuracy(Sweep.compare(variant("one", network.on(Engine.glassBox()))).seeds(2).run(split))""",
    """
    import static occam.neural.SequenceLayer.*;
    var recall = Datasets.recall(100, 1).split(0.6, 0.2, 1);
    var attention = Network.sequential(
        5, embedding(24, 16), selfAttention(2), meanOverSteps(), Layer.batchNorm(), Layer.dense(3));
    Plots.learningCurves(Trainer.fit(attention.epochs(2), recall, 1).history())""",
    """
    import occam.linear.*;
    import occam.penalty.Penalty;
    Plots.coefficientPath(Linear.path(Scaler.fit(Datasets.diabetes()).apply(Datasets.diabetes()), Penalty::l1))""",
    """
    int twice(int i) { return 2 * i; }
    record Pair(String name, double value) {}
    java.util.stream.IntStream.range(0, 5).mapToObj(i -> new Pair("a" + i, twice(i))).toList()""",
]


def run(client, cell):
    said = client.execute_interactive(cell, timeout=PATIENCE, allow_stdin=False, output_hook=lambda message: None)
    if said["content"]["status"] != "ok":
        raise SystemExit("This cell failed:" + cell + "\n" + said["content"].get("evalue", ""))


def main():
    manager = KernelManager(kernel_name="java")
    # The archive is written while the kernel ends.
    manager.shutdown_wait_time = PATIENCE
    manager.start_kernel()
    try:
        client = manager.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=PATIENCE)
        for cell in CELLS:
            run(client, cell)
        client.stop_channels()
    finally:
        manager.shutdown_kernel()


if __name__ == "__main__":
    main()
