"""Weights of a small transformer after 100 steps of PyTorch 2.15 in double, for LanguageGoldenTest.

Run in the project's folder: python src/test/python/torch_language.py

Width 8, two heads, two blocks, six characters of context, sequences of a made-up text; layer by layer as in LanguageBox, and each matrix
as inputs x outputs. No dropout: masks are drawn otherwise there.
"""
import csv
import math

import torch

assert torch.__version__.startswith("2.15"), torch.__version__
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

CHARACTERS, WIDTH, HEADS, BLOCKS, CONTEXT, STEPS, RATE, WARM_UP = 7, 8, 2, 2, 6, 100, 0.01, 30
F = torch.nn.functional
TEXT = [(i * i + 3 * i + i // 5) % CHARACTERS for i in range(60)]


RANK, ALPHA = 4, 2


def shapes(tied, rank):
    """Beside the projections of a block, with a rank above 0, the two matrices of an update."""

    def projection(name, rows, columns, bias):
        yield name, (rows, columns)
        if bias:
            yield name + ".bias", (1, columns)
        if rank > 0:
            yield name + ".down", (rows, rank)
            yield name + ".up", (rank, columns)

    yield "embedding", (CHARACTERS, WIDTH)
    yield "position", (CONTEXT, WIDTH)
    for k in range(1, BLOCKS + 1):
        yield f"{k}.attention.norm.gamma", (1, WIDTH)
        yield f"{k}.attention.norm.beta", (1, WIDTH)
        yield from projection(f"{k}.attention.inputs", WIDTH, 3 * WIDTH, False)
        yield from projection(f"{k}.attention.outputs", WIDTH, WIDTH, False)
        yield f"{k}.hidden.norm.gamma", (1, WIDTH)
        yield f"{k}.hidden.norm.beta", (1, WIDTH)
        yield from projection(f"{k}.hidden.first", WIDTH, 4 * WIDTH, True)
        yield from projection(f"{k}.hidden.second", 4 * WIDTH, WIDTH, True)
    yield "last.norm.gamma", (1, WIDTH)
    yield "last.norm.beta", (1, WIDTH)
    if not tied:
        yield "output", (WIDTH, CHARACTERS)


def weights(tied, rank):
    """Whole numbers over powers of two, so that Java has the same."""
    all = {}
    for k, (name, (rows, columns)) in enumerate(shapes(tied, rank)):
        around = 1 if name.endswith("gamma") else 0
        numbers = [around + ((37 * i + 11 * k) % 23 - 11) / 32 for i in range(rows * columns)]
        all[name] = torch.tensor(numbers).view(rows, columns).requires_grad_()
    return all


def logits(w, x, tied):
    def matrix(name):
        update = name + ".down"
        return w[name] + (ALPHA / RANK * w[update] @ w[name + ".up"] if update in w else 0)

    def norm(a, name):
        return F.layer_norm(a, (WIDTH,), w[name + ".gamma"][0], w[name + ".beta"][0], 1e-5)

    b, t = x.shape
    a = w["embedding"][x] + w["position"][:t]
    for k in range(1, BLOCKS + 1):
        inputs = norm(a, f"{k}.attention.norm") @ matrix(f"{k}.attention.inputs")
        q, key, v = inputs.view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        heads = F.scaled_dot_product_attention(q, key, v, is_causal=True)
        a = a + heads.transpose(1, 2).reshape(b, t, WIDTH) @ matrix(f"{k}.attention.outputs")
        first = norm(a, f"{k}.hidden.norm") @ matrix(f"{k}.hidden.first") + w[f"{k}.hidden.first.bias"]
        a = a + F.gelu(first, approximate="tanh") @ matrix(f"{k}.hidden.second") + w[f"{k}.hidden.second.bias"]
    return norm(a, "last.norm") @ (w["embedding"].T if tied else w["output"])


def run(tied, decay, rank=0):
    w = weights(tied, rank)
    for name, p in w.items():
        p.requires_grad_(rank == 0 or name.endswith((".down", ".up")))
    matrices = [p for p in w.values() if p.shape[0] > 1]
    others = [p for p in w.values() if p.shape[0] == 1]
    groups = [{"params": matrices, "weight_decay": decay}, {"params": others, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.99))
    for step in range(1, STEPS + 1):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, step / WARM_UP) * (0.1 + 0.45 * (1 + math.cos(math.pi * step / STEPS)))
        starts = [7 * step % 50, (11 * step + 3) % 50, (13 * step + 5) % 50]
        x = torch.tensor([TEXT[s : s + CONTEXT] for s in starts])
        y = torch.tensor([TEXT[s + 1 : s + CONTEXT + 1] for s in starts])
        loss = F.cross_entropy(logits(w, x, tied).flatten(0, 1), y.flatten())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(w.values(), 1.0)
        optimizer.step()
        if step in (1, STEPS):
            yield step, loss.item(), [number for p in w.values() for number in p.flatten().tolist()]


RUNS = {"plain": run(False, 0), "decay": run(False, 0.1), "tied": run(True, 0), "update": run(False, 0.1, RANK)}

with open("src/test/resources/occam/neural/language/torch-language.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    for name, snapshots in RUNS.items():
        for step, loss, numbers in snapshots:
            writer.writerow([name, step, repr(loss), " ".join(map(repr, numbers))])
