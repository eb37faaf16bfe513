"""Reference numbers of attention and layer normalisation, by PyTorch 1.13 (Debian python3-torch).

Writes attention.txt beside itself; one array per line: case, name, shape, numbers in row-major order.
Run: python3 attention.py
Sequences are [batch, time, features], kernels [in, out]. The loss is the sum of outputs times the array "epsilon".
"""
import os

import torch
from torch import nn

torch.manual_seed(3)
BATCH, QUERIES, KEYS, WIDTH, HEADS, MEMORY = 2, 5, 4, 6, 2, 3
LENGTHS = [5, 3]
lines = []


def put(case, name, array):
    flat = " ".join("%.9g" % v for v in array.detach().contiguous().view(-1).tolist())
    lines.append("%s %s %s %s" % (case, name, "x".join(map(str, array.shape)), flat))


def draw(*shape):
    return (torch.rand(*shape, dtype=torch.float64) * 2 - 1).requires_grad_()


def finish(case, out, epsilon, leaves):
    put(case, "output", out)
    put(case, "epsilon", epsilon)
    (out * epsilon).sum().backward()
    for name, leaf in leaves.items():
        put(case, name, leaf)
        put(case, "d" + name, leaf.grad)


def multi_head(case, cross, causal, masked):
    x = draw(BATCH, QUERIES, WIDTH)
    m = draw(BATCH, KEYS, MEMORY) if cross else x
    module = nn.MultiheadAttention(WIDTH, HEADS, bias=True, batch_first=True, kdim=m.shape[2], vdim=m.shape[2]).double()
    kernels = [draw(i, WIDTH) for i in (WIDTH, m.shape[2], m.shape[2], WIDTH)]
    biases = [draw(WIDTH) for _ in range(4)]
    kept = torch.ones(BATCH, QUERIES, 1, dtype=torch.float64)
    padding = None
    if masked:
        padding = torch.tensor([[t >= n for t in range(QUERIES)] for n in LENGTHS])
        kept = (~padding).double().unsqueeze(2)
    out, weights = nn.functional.multi_head_attention_forward(
        x.transpose(0, 1), m.transpose(0, 1), m.transpose(0, 1), WIDTH, HEADS, None, torch.cat(biases[:3]), None, None, False,
        0.0, kernels[3].t(), biases[3], training=True, key_padding_mask=padding,
        attn_mask=torch.triu(torch.ones(QUERIES, QUERIES, dtype=torch.bool), 1) if causal else None,
        use_separate_proj_weight=True, q_proj_weight=kernels[0].t(), k_proj_weight=kernels[1].t(),
        v_proj_weight=kernels[2].t(), average_attn_weights=False)
    put(case, "weights", weights * kept.unsqueeze(1))
    leaves = {"x": x}
    if cross:
        leaves["m"] = m
    leaves.update({k: v for k, v in zip(("Wq", "Wk", "Wv", "Wo"), kernels)})
    leaves.update({k: v for k, v in zip(("bq", "bk", "bv", "bo"), biases)})
    finish(case, out.transpose(0, 1) * kept, torch.rand(BATCH, QUERIES, WIDTH, dtype=torch.float64) - 0.5, leaves)


def single(case, score):
    x = draw(BATCH, QUERIES, WIDTH)
    size = WIDTH if score == "dot" else MEMORY
    m = draw(BATCH, KEYS, size)
    leaves = {"x": x, "m": m}
    if score == "dot":
        s = x @ m.transpose(1, 2)
    elif score == "general":
        leaves["W"] = draw(WIDTH, MEMORY)
        s = x @ leaves["W"] @ m.transpose(1, 2)
    else:
        leaves.update({"W1": draw(WIDTH, 5), "W2": draw(MEMORY, 5), "v": draw(5)})
        s = torch.tanh((x @ leaves["W1"]).unsqueeze(2) + (m @ leaves["W2"]).unsqueeze(1)) @ leaves["v"]
    weights = torch.softmax(s, 2)
    put(case, "weights", weights.unsqueeze(1))
    finish(case, weights @ m, torch.rand(BATCH, QUERIES, size, dtype=torch.float64) - 0.5, leaves)


def normalise(case):
    x = draw(BATCH, QUERIES, WIDTH)
    leaves = {"x": x, "gamma": draw(WIDTH), "beta": draw(WIDTH)}
    out = nn.functional.layer_norm(x, (WIDTH,), leaves["gamma"], leaves["beta"], eps=1e-3)
    finish(case, out, torch.rand(BATCH, QUERIES, WIDTH, dtype=torch.float64) - 0.5, leaves)


multi_head("self", False, False, False)
multi_head("causal", False, True, False)
multi_head("masked", False, False, True)
multi_head("cross", True, False, False)
for score in ("dot", "general", "additive"):
    single(score, score)
normalise("norm")
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "attention.txt"), "w") as file:
    file.write("# PyTorch %s\n" % torch.__version__ + "\n".join(lines) + "\n")
