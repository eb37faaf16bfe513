package org.neurarium.train.probe;

/**
 * ‖∇L‖₂ = √Σ(∂L/∂wᵢ)² of the newest batch's mean data loss (without penalties, before clipping) by every trained
 * parameter of the network. While it is asked, the run's history keeps it as {@code gradientNorm}.
 */
public record GradientNormProbe() implements Probe<GradientNormProbe.Frame> {
    /** There is but one such question. */
    public static final GradientNormProbe WHOLE = new GradientNormProbe();

    /** @param norm NaN before the first batch */
    public record Frame(double norm) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public boolean needsGradients() {
        return true;
    }

    @Override
    public Frame read(NetworkReading network) {
        return new Frame(network.gradientNorm());
    }
}
