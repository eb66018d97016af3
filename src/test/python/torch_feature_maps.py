"""Weights of a convolutional network after steps of PyTorch 2.15 in double, for FeatureMapsGoldenTest.

Run in the project's folder: python src/test/python/torch_feature_maps.py

Images of 6 by 6 pixels: convolution, batch normalization, ReLU, pooling, convolution, ReLU, dense; and one with a residual sum; nine of them in batches of four, three and two. Decay is on
weights only. Written are, layer by layer, weights and biases, and of the normalization weights, biases and running means: PyTorch's running variance is that of
n - 1, another one.
"""
import csv

import torch

assert torch.__version__.startswith("2.15"), torch.__version__
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

STEPS = (1, 200)
BATCHES = ((0, 4), (4, 7), (7, 9))
# whole numbers over powers of two, so that Java has the same
X = torch.tensor([[((7 * i + 3 * j + i * j) % 11 - 5) / 4 for j in range(36)] for i in range(9)]).reshape(9, 1, 6, 6)
Y = torch.tensor([i * i % 7 % 3 for i in range(9)])


def numbers(shape, layer):
    count = torch.Size(shape).numel()
    return torch.tensor([((37 * i + 11 * layer) % 23 - 11) / 16 for i in range(count)]).reshape(shape)


def network():
    net = torch.nn.Sequential(
        torch.nn.Conv2d(1, 3, 3, padding=1),
        torch.nn.BatchNorm2d(3),
        torch.nn.ReLU(),
        torch.nn.MaxPool2d(2),
        torch.nn.Conv2d(3, 2, 3, padding=1),
        torch.nn.ReLU(),
        torch.nn.Flatten(),
        torch.nn.Linear(18, 3),
    )
    for layer, k in enumerate((0, 4)):
        net[k].weight.data = numbers(net[k].weight.shape, layer)
        net[k].bias.data.zero_()
    net[7].weight.data = numbers((18, 3), 2).T.contiguous()
    net[7].bias.data.zero_()
    return net


class Residual(torch.nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.layers = torch.nn.Sequential(*layers)

    def forward(self, x):
        return x + self.layers(x)


def residual_network():
    net = torch.nn.Sequential(
        torch.nn.Conv2d(1, 2, 3, padding=1),
        Residual(torch.nn.BatchNorm2d(2), torch.nn.ReLU(), torch.nn.Conv2d(2, 2, 3, padding=1)),
        torch.nn.ReLU(),
        torch.nn.Flatten(),
        torch.nn.Linear(72, 3),
    )
    for layer, conv in enumerate((net[0], net[1].layers[2])):
        conv.weight.data = numbers(conv.weight.shape, layer)
        conv.bias.data.zero_()
    net[4].weight.data = numbers((72, 3), 2).T.contiguous()
    net[4].bias.data.zero_()
    return net


def flat(net):
    if isinstance(net[1], Residual):
        conv, norm, second, linear = net[0], net[1].layers[0], net[1].layers[2], net[4]
    else:
        conv, norm, second, linear = net[0], net[1], net[4], net[7]
    parts = (conv.weight, conv.bias, norm.weight, norm.bias, norm.running_mean, second.weight, second.bias, linear.weight.T, linear.bias)
    return [number for part in parts for number in part.reshape(-1).tolist()]


def run(make, decay, network=network):
    net = network()
    matrices = [p for p in net.parameters() if p.dim() > 1]
    others = [p for p in net.parameters() if p.dim() == 1]
    optimizer = make([{"params": matrices, "weight_decay": decay}, {"params": others, "weight_decay": 0.0}])
    for step in range(STEPS[-1]):
        batch = slice(*BATCHES[step % 3])
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(X[batch]), Y[batch]).backward()
        optimizer.step()
        if step + 1 in STEPS:
            yield step + 1, flat(net)


RUNS = {
    "sgd + l2": run(lambda groups: torch.optim.SGD(groups, lr=0.05), 0.01),
    "momentum": run(lambda groups: torch.optim.SGD(groups, lr=0.02, momentum=0.9, nesterov=True), 0.0),
    "adam": run(lambda groups: torch.optim.Adam(groups, lr=0.005), 0.0),
    "adamW": run(lambda groups: torch.optim.AdamW(groups, lr=0.005), 0.1),
    "momentum on a sum": run(lambda groups: torch.optim.SGD(groups, lr=0.005, momentum=0.9, nesterov=True), 0.0, residual_network),
    "adam on a sum": run(lambda groups: torch.optim.Adam(groups, lr=0.005), 0.0, residual_network),
}

with open("src/test/resources/occam/neural/glassbox/torch-feature-maps.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    for name, snapshots in RUNS.items():
        for step, numbers_of in snapshots:
            writer.writerow([name, step, " ".join(repr(number) for number in numbers_of)])
