"""Weights after steps of PyTorch 2.15 in double, for GlassBoxGoldenTest.

Run in the project's folder: python src/test/python/torch_trajectories.py

A net of 4-6-5-3 on nine rows in batches of four, four and one. Penalties and decay are on weights only, never on biases. PyTorch's
Nesterov momentum keeps b = -v/lr of our v, which is the same step while the learning rate does not change.
"""
import csv

import torch

assert torch.__version__.startswith("2.15"), torch.__version__
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

SIZES = (4, 6, 5, 3)
STEPS = (1, 200, 1000)
# whole numbers over powers of two, so that Java has the same
X = torch.tensor([[((7 * i + 3 * j + i * j) % 11 - 5) / 4 for j in range(4)] for i in range(9)])
Y = torch.tensor([i * i % 7 % 3 for i in range(9)])


def weights(layer):
    inputs, outputs = SIZES[layer], SIZES[layer + 1]
    numbers = [[((37 * (i * outputs + k) + 11 * layer) % 23 - 11) / 16 for k in range(outputs)] for i in range(inputs)]
    return torch.tensor(numbers).T.contiguous()


def network():
    layers = []
    for k in range(3):
        linear = torch.nn.Linear(SIZES[k], SIZES[k + 1])
        linear.weight.data = weights(k)
        linear.bias.data.zero_()
        layers += [linear, torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


def run(make, decay=0.0, l1=0.0):
    net = network()
    matrices = [p for p in net.parameters() if p.dim() == 2]
    biases = [p for p in net.parameters() if p.dim() == 1]
    optimizer = make([{"params": matrices, "weight_decay": decay}, {"params": biases, "weight_decay": 0.0}])
    for step in range(STEPS[-1]):
        batch = slice(*((0, 4), (4, 8), (8, 9))[step % 3])
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(X[batch]), Y[batch])
        if l1:
            loss = loss + l1 * sum(w.abs().sum() for w in matrices)
        loss.backward()
        optimizer.step()
        if step + 1 in STEPS:
            flat = []
            for k in (0, 2, 4):
                flat += net[k].weight.T.reshape(-1).tolist() + net[k].bias.tolist()
            yield step + 1, flat


def sgd(groups):
    return torch.optim.SGD(groups, lr=0.05)


def momentum(groups):
    return torch.optim.SGD(groups, lr=0.02, momentum=0.9, nesterov=True)


def adam(groups):
    return torch.optim.Adam(groups, lr=0.01)


def adamw(groups):
    return torch.optim.AdamW(groups, lr=0.01)


RUNS = {
    "sgd": run(sgd),
    "sgd + l2": run(sgd, decay=0.01),
    "sgd + l1": run(sgd, l1=0.01),
    "momentum": run(momentum),
    "momentum + l2": run(momentum, decay=0.01),
    "adam": run(adam),
    "adam + l2": run(adam, decay=0.01),
    "adam + l1": run(adam, l1=0.01),
    "adamW": run(adamw, decay=0.1),
}

with open("src/test/resources/occam/neural/glassbox/torch-trajectories.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    for name, snapshots in RUNS.items():
        for step, numbers in snapshots:
            writer.writerow([name, step, " ".join(map(repr, numbers))])
