"""Batch normalisation by PyTorch 1.13: three training steps with their gradients, the running statistics after them, and
what a fourth batch gives outside training.

Writes batch_normalization.json beside itself. A masked sequence is normalised as the vectors of its valid steps; the other
steps give 0. Double precision; PyTorch's running variance divides by n - 1.
"""
import json
import pathlib

import torch

torch.manual_seed(11)


def numbers(tensor):
    return [round(v, 9) for v in tensor.detach().double().reshape(-1).tolist()]


def run(norm, x, lengths):
    if lengths is None:
        return norm(x)
    valid = torch.zeros(x.shape[0], x.shape[2], dtype=torch.bool)
    for i, n in enumerate(lengths):
        valid[i, :n] = True
    rows = x.permute(0, 2, 1)
    out = torch.zeros_like(rows)
    out[valid] = norm(rows[valid])
    return out.permute(0, 2, 1)


def case(name, shape, momentum, epsilon, lengths=None):
    kinds = {2: torch.nn.BatchNorm1d, 3: torch.nn.BatchNorm1d, 4: torch.nn.BatchNorm2d}
    norm = kinds[len(shape)](shape[1], eps=epsilon, momentum=1 - momentum).double()
    norm.weight.data = torch.rand(shape[1]).double() + 0.5
    norm.bias.data = torch.randn(shape[1]).double()
    steps = []
    for _ in range(3):
        norm.zero_grad()
        x = (torch.randn(*shape).double() * 1.7 + 0.8).requires_grad_()
        out = run(norm, x, lengths)
        slope = torch.randn_like(out)
        (out * slope).sum().backward()
        steps.append({"input": numbers(x), "slope": numbers(slope), "output": numbers(out), "inputGradient": numbers(x.grad),
                      "gammaGradient": numbers(norm.weight.grad), "betaGradient": numbers(norm.bias.grad)})
    norm.eval()
    x = torch.randn(*shape).double()
    count = sum(lengths) if lengths else x.numel() // shape[1]
    return {"name": name, "shape": shape, "momentum": momentum, "epsilon": epsilon, "lengths": lengths, "count": count,
            "gamma": numbers(norm.weight), "beta": numbers(norm.bias), "steps": steps, "runningMean": numbers(norm.running_mean),
            "runningVariance": numbers(norm.running_var), "tested": {"input": numbers(x), "output": numbers(run(norm, x, lengths))}}


CASES = [
    case("vectors", [7, 3], 0.9, 1e-3),
    case("sequences", [3, 2, 5], 0.99, 1e-5),
    case("sequences of unequal length", [3, 2, 5], 0.8, 1e-3, [5, 2, 3]),
    case("images", [2, 3, 4, 5], 0.7, 1e-3),
]

target = pathlib.Path(__file__).with_suffix(".json")
target.write_text(json.dumps({"library": "PyTorch " + torch.__version__, "cases": CASES}) + "\n")
