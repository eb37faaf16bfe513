package org.neurarium.layer;

/** Functions and classes that exported scripts need around recurrent layers. */
final class RecurrentPython {
    static final String KERAS_STATE = """
            def from_state(layer, x, state):
                \"""Runs a recurrent layer from a state: h, h and c side by side, or a sequence whose last step it is.\"""
                if len(state.shape) == 3:
                    state = state[:, -1]
                if not isinstance(layer, layers.LSTM):
                    return layer(x, initial_state=state)
                wide = state.shape[-1] > layer.units
                c = state[:, layer.units:] if wide else ops.zeros_like(state)
                return layer(x, initial_state=[state[:, :layer.units] if wide else state, c])
            """;

    static final String KERAS_BIAS = """
            def gate_bias(first, units, value):
                \"""Zeros, but `value` for the units of one gate, from place `first` of the flattened bias on.\"""
                def start(shape, dtype=None):
                    bias = np.zeros(shape)
                    bias.reshape(-1)[first:first + units] = value
                    return ops.convert_to_tensor(bias, dtype=dtype)
                return start
            """;

    static final String TORCH_RUN = """
            def turned(x, lengths):
                \"""The valid steps of each sequence in the other direction; what fills it stays behind them.\"""
                t = torch.arange(x.shape[1]).expand(x.shape[:2])
                t = torch.where(t < lengths[:, None], lengths[:, None] - 1 - t, t)
                return x.gather(1, t[..., None].expand_as(x))


            def run_recurrent(layer, x, state=None, mask=None, state_mask=None, sequences=False, with_cell=False,
                              backwards=False, restore=False):
                \"""Runs a recurrent layer over [batch, time, features]; a state is h, h and c side by side, or a sequence.

                mask [batch, time] says which steps are valid: the last one is what a sequence ends with.
                \"""
                full = torch.full((len(x),), x.shape[1])
                lengths = full if mask is None else mask.sum(1).clamp_min(1)
                x = turned(x, lengths) if backwards else x
                if mask is not None and with_cell:
                    x = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
                if state is None:
                    y, last = layer(x)
                else:
                    if state.dim() == 3:
                        state = state[:, -1] if state_mask is None else state[torch.arange(len(state)), state_mask.sum(1) - 1]
                    h, c = state[:, :layer.hidden_size], state[:, layer.hidden_size:]
                    h, c = h[None].contiguous(), c[None].contiguous()
                    lstm = isinstance(layer, nn.LSTM) or getattr(layer, "cell", "") == "lstm"
                    y, last = layer(x, (h, c if c.shape[-1] else torch.zeros_like(h)) if lstm else h)
                if sequences:
                    return turned(y, lengths) if restore else y
                return torch.cat([last[0][0], last[1][0]], dim=1) if with_cell else y[torch.arange(len(y)), lengths - 1]
            """;

    /** Keras' options that PyTorch's own layers do not have, written out; gates stand in Keras' order. */
    static final String TORCH_CELL = """
            class Recurrent(nn.Module):
                \"""Simple RNN ("simple"), LSTM or GRU; truncation k stops gradients every k steps.\"""

                def __init__(self, cell, inputs, units, act, gate, bias=True, reset_after=True, truncation=0, drop=0.0,
                             recurrent_drop=0.0):
                    super().__init__()
                    self.cell, self.hidden_size, self.act, self.gate = cell, units, act, gate
                    self.reset_after, self.truncation = reset_after, truncation
                    self.drop, self.recurrent_drop = drop, recurrent_drop
                    gates = {"simple": 1, "lstm": 4, "gru": 3}[cell]
                    self.weight_ih_l0 = nn.Parameter(torch.zeros(gates * units, inputs))
                    self.weight_hh_l0 = nn.Parameter(torch.zeros(gates * units, units))
                    if bias:
                        self.bias_ih_l0 = nn.Parameter(torch.zeros(gates * units))
                    two = bias and cell == "gru" and reset_after
                    if two:
                        self.bias_hh_l0 = nn.Parameter(torch.zeros(gates * units))
                    self.b = self.bias_ih_l0 if bias else None
                    self.rb = self.bias_hh_l0 if two else None

                def mask(self, like, rate):
                    return F.dropout(torch.ones_like(like), rate, self.training)

                def forward(self, x, state=None):
                    lengths = torch.full((1,), 1 << 30)
                    if isinstance(x, nn.utils.rnn.PackedSequence):
                        x, lengths = nn.utils.rnn.pad_packed_sequence(x, batch_first=True)
                    zeros = x.new_zeros(x.shape[0], self.hidden_size)
                    h, c = (zeros, zeros) if state is None else (
                        (state[0][0], state[1][0]) if self.cell == "lstm" else (state[0], zeros))
                    dx, dh = self.mask(x[:, 0], self.drop), self.mask(zeros, self.recurrent_drop)
                    out = []
                    for t in range(x.shape[1]):
                        if self.truncation and t and t % self.truncation == 0:
                            h, c = h.detach(), c.detach()
                        new_h, new_c = self.step(F.linear(x[:, t] * dx, self.weight_ih_l0, self.b), h, c, h * dh)
                        valid = (t < lengths)[:, None]  # behind its end a sequence's state stays
                        h, c = torch.where(valid, new_h, h), torch.where(valid, new_c, c)
                        out.append(h)
                    return torch.stack(out, 1), (h[None], c[None]) if self.cell == "lstm" else h[None]

                def step(self, wx, h, c, seen):
                    u = self.weight_hh_l0
                    if self.cell == "simple":
                        return self.act(wx + F.linear(seen, u)), c
                    if self.cell == "lstm":
                        i, f, g, o = (wx + F.linear(seen, u)).chunk(4, 1)
                        c = self.gate(f) * c + self.gate(i) * self.act(g)
                        return self.gate(o) * self.act(c), c
                    n = self.hidden_size
                    uh = F.linear(seen, u if self.reset_after else u[:2 * n], self.rb)
                    z, r = self.gate(wx[:, :n] + uh[:, :n]), self.gate(wx[:, n:2 * n] + uh[:, n:2 * n])
                    inner = r * uh[:, 2 * n:] if self.reset_after else F.linear(r * seen, u[2 * n:])
                    return z * h + (1 - z) * self.act(wx[:, 2 * n:] + inner), c
            """;

    private RecurrentPython() {
    }
}
