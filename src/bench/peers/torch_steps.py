"""Adam steps a second of PyTorch 2.15, as a peer of occam.bench.Steps: torch_steps.py plain|fused BATCH INPUT LAYER ..."""

import sys
import time

import torch

torch.set_num_threads(1)
fused, batch, source, names = sys.argv[1] == "fused", int(sys.argv[2]), sys.argv[3], sys.argv[4:]
row = shape = (1, *map(int, source.split("x"))) if "x" in source else (int(source),)
layers = []


def add(layer):
    """The layer, and what shape it makes of a row."""
    global shape
    layers.append(layer)
    with torch.no_grad():
        shape = tuple(layer(torch.zeros(2, *shape)).shape[1:])


for name in names:
    if name.isdigit():
        if len(shape) > 1:
            add(torch.nn.Flatten())
        add(torch.nn.Linear(shape[0], int(name)))
    elif name.startswith("c"):
        add(torch.nn.Conv2d(shape[0], int(name[1:]), 3, padding=1))
    else:
        images = len(shape) > 1
        norm = torch.nn.BatchNorm2d if images else torch.nn.BatchNorm1d
        add({"relu": torch.nn.ReLU(), "norm": norm(shape[0]), "pool": torch.nn.MaxPool2d(2), "dropout": torch.nn.Dropout(0.5), "spatial": torch.nn.Dropout2d(0.2)}[name])
net = torch.nn.Sequential(*layers)
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, fused=fused)
x, y = torch.randn(batch, *row), torch.randint(0, shape[0], (batch,))


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
