"""Steps a second of processor time of a small transformer in PyTorch 2.15, a peer of LanguageRate: torch_language.py WIDTH CONTEXT BATCH DROPOUT [fused]"""

import math
import sys
import time

import torch

torch.set_num_threads(1)
width, context, batch, rate = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
HEADS, BLOCKS, CHARACTERS = 4, 2, 72
nn = torch.nn


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.norm2, self.drop = nn.LayerNorm(width), nn.LayerNorm(width), nn.Dropout(rate)
        self.inputs, self.outputs = nn.Linear(width, 3 * width, bias=False), nn.Linear(width, width, bias=False)
        self.first, self.second = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x):
        b, t, _ = x.shape
        q, k, v = self.inputs(self.norm1(x)).view(b, t, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        y = nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True, dropout_p=rate)
        x = x + self.drop(self.outputs(y.transpose(1, 2).reshape(b, t, width)))
        return x + self.drop(self.second(nn.functional.gelu(self.first(self.norm2(x)), approximate="tanh")))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.table, self.places = nn.Embedding(CHARACTERS, width), nn.Embedding(context, width)
        self.blocks = nn.Sequential(*(Block() for _ in range(BLOCKS)))
        self.norm, self.output, self.drop = nn.LayerNorm(width), nn.Linear(width, CHARACTERS, bias=False), nn.Dropout(rate)

    def forward(self, x):
        return self.output(self.norm(self.blocks(self.drop(self.table(x) + self.places.weight))))


model = Model()
matrices = [p for p in model.parameters() if p.dim() == 2]
others = [p for p in model.parameters() if p.dim() < 2]
groups = [{"params": matrices, "weight_decay": 0.1}, {"params": others, "weight_decay": 0.0}]
optimizer = torch.optim.AdamW(groups, lr=4e-3, betas=(0.9, 0.99), fused=len(sys.argv) > 5)
text = torch.randint(0, CHARACTERS, (60000,))
places = torch.arange(context)


def step():
    starts = torch.randint(0, len(text) - context - 1, (batch, 1))
    x, y = text[starts + places], text[starts + places + 1]
    for group in optimizer.param_groups:
        group["lr"] = 4e-3 * (0.1 + 0.45 * (1 + math.cos(0.3)))
    loss = nn.functional.cross_entropy(model(x).flatten(0, 1), y.flatten())
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()


def steps(seconds):
    count, start = 0, time.process_time()
    while time.process_time() < start + seconds:
        step()
        count += 1
    return count / (time.process_time() - start)


steps(1.5)  # warm-up
print(max(steps(0.3) for _ in range(10)))
