package org.neurarium.nn.fused;

/** What happens to a gradient between backward pass and optimizer: clipping, then L1 and L2, as in Deeplearning4j. */
final class GradientShaping {

    private final FusedPlan plan;
    private final boolean penalised;

    GradientShaping(FusedPlan plan) {
        this.plan = plan;
        this.penalised = plan.layers().stream().anyMatch(l -> l.l1() != 0 || l.l2() != 0);
    }

    void apply(float[] p, float[] g) {
        switch (plan.clipping().kind()) {
            case NONE -> { }
            case VALUE -> clipValues(g, (float) plan.clipping().threshold());
            case NORM -> clipNorms(g);
        }
        if (penalised) {
            addPenalties(p, g);
        }
    }

    private static void clipValues(float[] g, float most) {
        for (int i = 0; i < g.length; i++) {
            g[i] = Math.max(-most, Math.min(most, g[i]));
        }
    }

    private void clipNorms(float[] g) {
        int at = 0;
        for (FusedLayer layer : plan.layers()) {
            int weights = layer.inputs() * layer.units();
            clipNorm(g, at, at + weights);
            clipNorm(g, at + weights, at + layer.parameters());
            at += layer.parameters();
        }
    }

    private void clipNorm(float[] g, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (double) g[i] * g[i];
        }
        double norm = Math.sqrt(squares);
        if (norm > plan.clipping().threshold()) {
            float factor = (float) (plan.clipping().threshold() / norm);
            for (int i = from; i < to; i++) {
                g[i] *= factor;
            }
        }
    }

    private void addPenalties(float[] p, float[] g) {
        int at = 0;
        for (FusedLayer layer : plan.layers()) {
            int end = at + layer.inputs() * layer.units();
            float l1 = (float) layer.l1();
            float l2 = (float) (2 * layer.l2());
            if (l1 != 0) {
                for (int i = at; i < end; i++) {
                    g[i] += l1 * Math.signum(p[i]);
                }
            }
            if (l2 != 0) {
                for (int i = at; i < end; i++) {
                    g[i] += l2 * p[i];
                }
            }
            at += layer.parameters();
        }
    }

    /** Σ λ₁|w| + λ₂w². */
    double penalty(float[] p) {
        double sum = 0;
        int at = 0;
        for (FusedLayer layer : plan.layers()) {
            int end = at + layer.inputs() * layer.units();
            for (int i = at; penalised && i < end; i++) {
                sum += layer.l1() * Math.abs(p[i]) + layer.l2() * p[i] * p[i];
            }
            at += layer.parameters();
        }
        return sum;
    }
}
