package org.neurarium.layer;

/** What exported Python needs for attention and neither Keras nor PyTorch has in this form. */
final class AttentionPython {
    static final String TORCH_HEADS = """
            class MultiHeadAttention(nn.Module):
                \"""Vaswani et al. (2017): heads side by side, each softmax(QK'/sqrt(d))V.\"""

                def __init__(self, query_size, memory_size, heads, key_size, value_size, bias=True, causal=False, dropout=0.0):
                    super().__init__()
                    self.heads, self.causal, self.dropout = heads, causal, dropout
                    self.query = nn.Linear(query_size, heads * key_size, bias)
                    self.key = nn.Linear(memory_size, heads * key_size, bias)
                    self.value = nn.Linear(memory_size, heads * value_size, bias)
                    self.join = nn.Linear(heads * value_size, query_size, bias)

                def forward(self, x, memory=None, mask=None):  # mask [batch, time]: valid steps of the memory
                    memory = x if memory is None else memory
                    q = x.unsqueeze(1) if x.dim() == 2 else x
                    split = lambda z: z.unflatten(-1, (self.heads, -1)).transpose(1, 2)
                    q, k, v = split(self.query(q)), split(self.key(memory)), split(self.value(memory))
                    scores = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5
                    if mask is not None:
                        scores = scores.masked_fill(~mask[:, None, None], float("-inf"))
                    if self.causal:
                        future = torch.ones(scores.shape[-2:], dtype=torch.bool, device=x.device).triu(1)
                        scores = scores.masked_fill(future, float("-inf"))
                    weights = F.dropout(scores.softmax(-1), self.dropout, self.training)
                    y = self.join((weights @ v).transpose(1, 2).flatten(2))
                    return y.squeeze(1) if x.dim() == 2 else y
            """;
    static final String TORCH_ATTENTION = """
            class Attention(nn.Module):
                \"""The memory's steps, averaged with weights softmax(score(query, step)).\"""

                def __init__(self, score, query_size, memory_size, units=0, causal=False, dropout=0.0):
                    super().__init__()
                    self.score, self.causal, self.dropout = score, causal, dropout
                    if score == "learned":
                        self.scale = nn.Parameter(torch.ones(1))
                    if score == "general":
                        self.kernel = nn.Linear(query_size, memory_size, bias=False)
                    if score == "additive":
                        self.query = nn.Linear(query_size, units, bias=False)
                        self.memory = nn.Linear(memory_size, units, bias=False)
                        self.vector = nn.Linear(units, 1, bias=False)

                def scores(self, q, m):
                    if self.score == "additive":
                        return self.vector(torch.tanh(self.query(q).unsqueeze(2) + self.memory(m).unsqueeze(1))).squeeze(-1)
                    scores = (self.kernel(q) if self.score == "general" else q) @ m.transpose(1, 2)
                    scores = scores / m.shape[-1] ** 0.5 if self.score == "root" else scores
                    return scores * self.scale if self.score == "learned" else scores

                def forward(self, x, memory=None, mask=None):  # mask [batch, time]: valid steps of the memory
                    memory = x if memory is None else memory
                    q = x.unsqueeze(1) if x.dim() == 2 else x
                    scores = self.scores(q, memory)
                    if mask is not None:
                        scores = scores.masked_fill(~mask[:, None], float("-inf"))
                    if self.causal:
                        future = torch.ones(scores.shape[-2:], dtype=torch.bool, device=x.device).triu(1)
                        scores = scores.masked_fill(future, float("-inf"))
                    y = F.dropout(scores.softmax(-1), self.dropout, self.training) @ memory
                    return y.squeeze(1) if x.dim() == 2 else y
            """;
    static final String KERAS_ATTENTION = """
            class ScoredAttention(layers.Layer):
                \"""The memory's steps, averaged with weights softmax(score(query, step)).\"""

                def __init__(self, score, units=0, causal=False, dropout=0.0, kernel_initializer="glorot_uniform",
                             kernel_regularizer=None, **arguments):
                    super().__init__(**arguments)
                    self.score, self.causal = score, causal
                    self.drop = layers.Dropout(dropout)
                    self.units, self.start, self.penalty = units, kernel_initializer, kernel_regularizer
                    self.supports_masking = True

                def build(self, query_shape, memory_shape):
                    def kernel(name, *shape):
                        return self.add_weight(name=name, shape=shape, initializer=self.start, regularizer=self.penalty)

                    if self.score == "learned":
                        self.scale = self.add_weight(name="scale", shape=(), initializer="ones")
                    if self.score == "general":
                        self.kernel = kernel("kernel", query_shape[-1], memory_shape[-1])
                    if self.score == "additive":
                        self.query = kernel("query", query_shape[-1], self.units)
                        self.memory = kernel("memory", memory_shape[-1], self.units)
                        self.vector = kernel("vector", self.units, 1)

                def call(self, x, memory, memory_mask=None, training=None):
                    q = x[:, None, :] if len(x.shape) == 2 else x
                    if self.score == "additive":
                        met = ops.tanh((q @ self.query)[:, :, None, :] + (memory @ self.memory)[:, None, :, :])
                        scores = (met @ self.vector)[..., 0]
                    else:
                        scores = (q @ self.kernel if self.score == "general" else q) @ ops.transpose(memory, (0, 2, 1))
                        scores = scores / memory.shape[-1] ** 0.5 if self.score == "root" else scores
                        scores = scores * self.scale if self.score == "learned" else scores
                    if memory_mask is not None:
                        scores = ops.where(memory_mask[:, None, :], scores, -1e9)
                    if self.causal:
                        seen = ops.tril(ops.ones(scores.shape[-2:]))
                        scores = ops.where(seen > 0, scores, -1e9)
                    y = self.drop(ops.softmax(scores, axis=-1), training=training) @ memory
                    return y[:, 0, :] if len(x.shape) == 2 else y
            """;
    static final String KERAS_ONCE = """
            def attend_once(attention, query, memory):
                \"""Attention of one vector per example, for which Keras wants a sequence of one step.\"""
                return layers.Reshape((query.shape[-1],))(attention(layers.Reshape((1, query.shape[-1]))(query), memory))
            """;
    static final String TORCH_POSITIONS = """
            def positions(steps, features):
                \"""Sines and cosines of Vaswani et al. (2017), section 3.5.\"""
                t = torch.arange(steps, dtype=torch.float32).unsqueeze(1)
                i = torch.arange(features)
                angle = t / 10000 ** ((i - i % 2) / features)
                return torch.where(i % 2 == 0, torch.sin(angle), torch.cos(angle))
            """;
    static final String KERAS_POSITIONS = """
            def positions(steps, features):
                \"""Sines and cosines of Vaswani et al. (2017), section 3.5.\"""
                t = np.arange(steps)[:, None]
                i = np.arange(features)
                angle = t / 10000 ** ((i - i % 2) / features)
                return np.where(i % 2 == 0, np.sin(angle), np.cos(angle)).astype("float32")


            class AddPositions(layers.Layer):
                def __init__(self, table, **arguments):
                    super().__init__(**arguments)
                    self.table = table
                    self.supports_masking = True

                def call(self, x):
                    return x + self.table[: x.shape[1]]
            """;
    static final String KERAS_LEARNED_POSITIONS = """
            class LearnedPositions(layers.Layer):
                def __init__(self, kernel_initializer="glorot_uniform", kernel_regularizer=None, **arguments):
                    super().__init__(**arguments)
                    self.start, self.penalty = kernel_initializer, kernel_regularizer
                    self.supports_masking = True

                def build(self, shape):
                    self.table = self.add_weight(name="positions", shape=shape[1:], initializer=self.start, regularizer=self.penalty)

                def call(self, x):
                    return x + self.table
            """;
    static final String TORCH_LEARNED_POSITIONS = """
            class LearnedPositions(nn.Module):
                def __init__(self, steps, features):
                    super().__init__()
                    self.weight = nn.Parameter(torch.empty(steps, features))

                def forward(self, x):
                    return x + self.weight[: x.shape[1]]
            """;

    private AttentionPython() {
    }
}
