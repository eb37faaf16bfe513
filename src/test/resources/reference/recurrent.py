"""Reference numbers of the recurrent layers, from PyTorch 1.13.

Run:  /usr/bin/python3 recurrent.py > recurrent.txt
Each line: case, name, then numbers row-major. Kernels are [inputs, gates * units] in the order of PyTorch's gates
(LSTM: i f g o; GRU: r z n), sequences [batch, time, features].
"""
import torch

torch.manual_seed(7)
torch.set_default_dtype(torch.float64)
B, T, F, H = 3, 5, 4, 3


def put(case, name, tensor):
    print(case, name, " ".join("%.12g" % v for v in tensor.detach().reshape(-1).tolist()))


def report(case, x, module, y, extra=()):
    slope = torch.randn_like(y)
    (y * slope).sum().backward()
    put(case, "x", x)
    put(case, "W", module.weight_ih_l0.t())
    put(case, "RW", module.weight_hh_l0.t())
    put(case, "b", module.bias_ih_l0)
    put(case, "Rb", module.bias_hh_l0)
    put(case, "y", y)
    put(case, "slope", slope)
    put(case, "dx", x.grad)
    put(case, "dW", module.weight_ih_l0.grad.t())
    put(case, "dRW", module.weight_hh_l0.grad.t())
    put(case, "db", module.bias_ih_l0.grad)
    put(case, "dRb", module.bias_hh_l0.grad)
    for name, tensor in extra:
        put(case, name, tensor)
        put(case, "d" + name, tensor.grad)


def module_of(kind, zero_second_bias):
    module = kind(F, H, batch_first=True)
    for p in module.parameters():
        torch.nn.init.uniform_(p, -0.9, 0.9)
    if zero_second_bias:
        torch.nn.init.zeros_(module.bias_hh_l0)
    return module


def leaf(*shape):
    return torch.randn(*shape).requires_grad_()


for name, kind in (("rnn", torch.nn.RNN), ("lstm", torch.nn.LSTM), ("gru", torch.nn.GRU)):
    one = kind is not torch.nn.GRU
    module = module_of(kind, one)
    x = leaf(B, T, F)
    report(name, x, module, module(x)[0])

    module = module_of(kind, one)
    x, h = leaf(B, T, F), leaf(B, H)
    if kind is torch.nn.LSTM:
        c = leaf(B, H)
        y, (hn, cn) = module(x, (h[None], c[None]))
        report(name + "-state", x, module, torch.cat([hn[0], cn[0]], 1), [("h", h), ("c", c)])
    else:
        report(name + "-state", x, module, module(x, h[None])[1][0], [("h", h)])

    # Lengths 5, 2 and 3: the last valid step.
    module = module_of(kind, one)
    x = leaf(B, T, F)
    packed = torch.nn.utils.rnn.pack_padded_sequence(x, [5, 2, 3], batch_first=True, enforce_sorted=False)
    last = module(packed)[1]
    report(name + "-lengths", x, module, (last[0] if kind is torch.nn.LSTM else last)[0])

    # No gradient from step t to step t - 1 where t is a multiple of 2.
    module = module_of(kind, one)
    x = leaf(B, T, F)
    state, parts = None, []
    for t in range(T):
        if state is not None and t % 2 == 0:
            state = tuple(s.detach() for s in state) if isinstance(state, tuple) else state.detach()
        y, state = module(x[:, t:t + 1], state)
        parts.append(y)
    report(name + "-truncated", x, module, torch.cat(parts, 1))

# The GRU of the first paper: the reset gate before the product. PyTorch has none, so it is written out here.
module = module_of(torch.nn.GRU, True)
x = leaf(B, T, F)
h, parts = torch.zeros(B, H), []
for t in range(T):
    wx = x[:, t] @ module.weight_ih_l0.t() + module.bias_ih_l0
    u = module.weight_hh_l0.t()
    r = torch.sigmoid(wx[:, :H] + h @ u[:, :H])
    z = torch.sigmoid(wx[:, H:2 * H] + h @ u[:, H:2 * H])
    n = torch.tanh(wx[:, 2 * H:] + (r * h) @ u[:, 2 * H:])
    h = z * h + (1 - z) * n
    parts.append(h)
module.bias_hh_l0.grad = torch.zeros(3 * H)
report("gru-first", x, module, torch.stack(parts, 1))
