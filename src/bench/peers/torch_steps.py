"""Adam steps a second of PyTorch 2.15, as a peer of occam.bench.Steps: torch_steps.py plain|fused BATCH SIZE SIZE ..."""

import sys
import time

import torch

torch.set_num_threads(1)
fused, batch, sizes = sys.argv[1] == "fused", int(sys.argv[2]), [int(size) for size in sys.argv[3:]]
layers = []
for inputs, outputs in zip(sizes, sizes[1:]):
    layers += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
net = torch.nn.Sequential(*layers[:-1])
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, fused=fused)
x, y = torch.randn(batch, sizes[0]), torch.randint(0, sizes[-1], (batch,))


def steps(seconds):
    count, start = 0, time.perf_counter()
    while time.perf_counter() < start + seconds:
        for _ in range(10):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            optimizer.step()
        count += 10
    return count / (time.perf_counter() - start)


steps(1)  # warm-up
print(max(steps(0.2) for _ in range(10)))
