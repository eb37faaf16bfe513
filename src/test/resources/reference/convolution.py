"""Convolution, pooling and local response normalisation by PyTorch 1.13, with their gradients.

Writes convolution.json beside itself: per case the settings, the tensors that go in, what comes out, and the gradients of
sum(out * slope) by input, weights and bias. Double precision, six significant digits are compared.
"""
import json
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(7)


def numbers(tensor):
    return [round(v, 9) for v in tensor.detach().double().reshape(-1).tolist()]


def case(kind, settings, x, run, weights=None, bias=None):
    parts = [t.requires_grad_() for t in (x, weights, bias) if t is not None]
    out = run(*parts)
    slope = torch.randn_like(out)
    (out * slope).sum().backward()
    made = {"kind": kind, "settings": settings, "inputShape": list(x.shape), "input": numbers(x), "slope": numbers(slope),
            "outputShape": list(out.shape), "output": numbers(out), "inputGradient": numbers(x.grad)}
    if weights is not None:
        made |= {"weights": numbers(weights), "weightGradient": numbers(weights.grad)}
    if bias is not None:
        made |= {"bias": numbers(bias), "biasGradient": numbers(bias.grad)}
    return made


def conv2d(channels, filters, kernel, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1, size=(7, 6)):
    settings = dict(filters=filters, kernel=kernel, stride=stride, padding=padding, dilation=dilation, groups=groups)
    return case("conv2d", settings, torch.randn(3, channels, *size).double(),
                lambda x, w, b: F.relu(F.conv2d(x, w, b, stride, padding, dilation, groups)),
                torch.randn(filters, channels // groups, *kernel).double() / 3, torch.randn(filters).double() / 3)


def conv1d(channels, filters, kernel, stride=1, padding=0, dilation=1, groups=1):
    settings = dict(filters=filters, kernel=[kernel], stride=[stride], padding=[padding], dilation=[dilation], groups=groups)
    return case("conv1d", settings, torch.randn(3, channels, 9).double(),
                lambda x, w, b: torch.tanh(F.conv1d(x, w, b, stride, padding, dilation, groups)),
                torch.randn(filters, channels // groups, kernel).double() / 3, torch.randn(filters).double() / 3)


def pool(kind, run, kernel, stride, padding, size=(7, 6)):
    settings = dict(kernel=kernel, stride=stride, padding=padding)
    return case(kind, settings, torch.randn(2, 3, *size).double(), run)


def linear(channels, filters, kernel, padding=(0, 0), groups=1, size=(5, 4)):
    """Without bias and activation, as before batch normalisation."""
    settings = dict(filters=filters, kernel=kernel, stride=(1, 1), padding=padding, dilation=(1, 1), groups=groups)
    return case("linear", settings, torch.randn(3, channels, *size).double(), lambda x, w: F.conv2d(x, w, None, 1, padding, 1, groups),
                torch.randn(filters, channels // groups, *kernel).double() / 3)


CASES = [
    conv2d(2, 3, (3, 3)),
    conv2d(1, 4, (5, 5), size=(8, 8)),
    conv2d(2, 3, (3, 2), stride=(2, 2), padding=(1, 1)),
    conv2d(4, 6, (3, 3), padding=(1, 1), groups=2),
    conv2d(2, 2, (2, 3), dilation=(2, 2), padding=(2, 1)),
    conv2d(4, 4, (1, 1), stride=(2, 1), groups=4),
    conv1d(3, 4, 3),
    conv1d(2, 3, 2, stride=2, padding=1),
    conv1d(4, 4, 3, dilation=2, padding=2, groups=2),
    pool("max", lambda x: F.max_pool2d(x, (2, 2), (2, 2)), (2, 2), (2, 2), (0, 0)),
    pool("max", lambda x: F.max_pool2d(x, (3, 2), (2, 1), (1, 1)), (3, 2), (2, 1), (1, 1)),
    pool("mean", lambda x: F.avg_pool2d(x, (3, 3), (2, 2), (1, 1), count_include_pad=False), (3, 3), (2, 2), (1, 1)),
    case("lrn", dict(size=5, k=2.0, alpha=0.5, beta=0.75), torch.randn(2, 7, 3, 2).double(),
         lambda x: F.local_response_norm(x, 5, alpha=0.5 * 5, beta=0.75, k=2.0)),
    case("lrn", dict(size=3, k=1.0, alpha=0.2, beta=0.6), torch.randn(2, 2, 3, 2).double(),
         lambda x: F.local_response_norm(x, 3, alpha=0.2 * 3, beta=0.6, k=1.0)),
    conv2d(4, 6, (1, 1), groups=2),
    conv1d(3, 4, 1),
    linear(4, 6, (1, 1)),
    linear(4, 6, (1, 1), groups=2),
    linear(2, 3, (3, 3), padding=(1, 1)),
]

target = pathlib.Path(__file__).with_suffix(".json")
target.write_text(json.dumps({"library": "PyTorch " + torch.__version__, "cases": CASES}) + "\n")
