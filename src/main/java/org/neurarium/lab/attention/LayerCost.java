package org.neurarium.lab.attention;

/**
 * What a layer costs that maps n vectors of size d to n vectors of size d, besides its projections: multiply-adds, steps
 * that must follow each other, and the longest way between two positions (Vaswani et al. 2017, table 1).
 */
public enum LayerCost {
    SELF_ATTENTION, RESTRICTED, RECURRENT, CONVOLUTIONAL;

    /**
     * @param n positions
     * @param d size of a vector
     * @param k width of the kernel
     * @param r positions that restricted attention looks at
     */
    public record Sizes(int n, int d, int k, int r) {
    }

    /** Attention 2n²d (scores and weighted sum), restricted 2·r·n·d, recurrence n·d², convolution k·n·d². */
    public long multiplyAdds(Sizes s) {
        return switch (this) {
            case SELF_ATTENTION -> 2L * s.n() * s.n() * s.d();
            case RESTRICTED -> 2L * Math.min(s.r(), s.n()) * s.n() * s.d();
            case RECURRENT -> (long) s.n() * s.d() * s.d();
            case CONVOLUTIONAL -> (long) s.k() * s.n() * s.d() * s.d();
        };
    }

    /** 1; n for recurrence. */
    public int sequentialSteps(Sizes s) {
        return this == RECURRENT ? s.n() : 1;
    }

    /** Layers or steps until the last position can know of the first: 1, ⌈n/r⌉, n, ⌈(n − 1)/(k − 1)⌉ layers of contiguous kernels. */
    public int pathLength(Sizes s) {
        return switch (this) {
            case SELF_ATTENTION -> 1;
            case RESTRICTED -> (s.n() + s.r() - 1) / s.r();
            case RECURRENT -> s.n();
            case CONVOLUTIONAL -> s.k() == 1 ? Integer.MAX_VALUE : Math.max(1, (s.n() - 1 + s.k() - 2) / (s.k() - 1));
        };
    }

    /** The projections of self-attention to queries, keys, values and output: 4nd². */
    public static long projections(Sizes s) {
        return 4L * s.n() * s.d() * s.d();
    }
}
