package org.neurarium.layer;

/** Fractional max pooling in Python, where no library has this form of it. */
final class FractionalPoolingCode {
    /** Starts and ends of the regions of one axis. */
    static final String REGIONS = """
            def pooling_regions(length, ratio, u, overlapping):
                \"""Pseudo-random regions (Graham 2014): borders at ceil(alpha * (i + u)).\"""
                count = int(length / ratio)
                alpha, least = length / count, length // count
                u *= min((least + 2) / alpha - 1, (length + 1 - least) / alpha - (count - 1))
                inner = [i * least if length % count == 0 else math.ceil(alpha * (i + u)) - 1 for i in range(1, count)]
                starts = [0] + inner
                ends = [min(length, e + (1 if overlapping else 0)) for e in inner + [length]]
                return list(zip(starts, ends))
            """;
    static final String KERAS = """
            class FractionalMaxPooling2D(layers.Layer):
                \"""Its regions are drawn once, where the graph is built.\"""

                def __init__(self, ratio, overlapping, **kwargs):
                    super().__init__(**kwargs)
                    self.ratio, self.overlapping = ratio, overlapping

                def call(self, x):
                    rows = pooling_regions(x.shape[1], self.ratio, 0.5, self.overlapping)
                    columns = pooling_regions(x.shape[2], self.ratio, 0.5, self.overlapping)
                    x = ops.stack([ops.max(x[:, a:b], axis=1) for a, b in rows], axis=1)
                    return ops.stack([ops.max(x[:, :, a:b], axis=2) for a, b in columns], axis=2)
            """;
    static final String PYTORCH = """
            class FractionalMaxPooling2d(nn.Module):
                def __init__(self, ratio, overlapping):
                    super().__init__()
                    self.ratio, self.overlapping = ratio, overlapping

                def forward(self, x):
                    chance = torch.rand(2).tolist() if self.training else (0.5, 0.5)
                    rows = pooling_regions(x.shape[2], self.ratio, chance[0], self.overlapping)
                    columns = pooling_regions(x.shape[3], self.ratio, chance[1], self.overlapping)
                    x = torch.stack([x[:, :, a:b].amax(2) for a, b in rows], 2)
                    return torch.stack([x[:, :, :, a:b].amax(3) for a, b in columns], 3)
            """;

    private FractionalPoolingCode() {
    }
}
