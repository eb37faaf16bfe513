package org.neurarium.nn.fused;

import java.util.Arrays;

/**
 * A dense network whose training step is one pass over plain arrays, without an allocation.
 *
 * <p>The parameters lie as Deeplearning4j flattens them: for each layer W [nIn, nOut] in 'f' order, then b [nOut]. A
 * step equals its {@code fit} with the same configuration to 1e-5 in single precision: forward, mean loss, backward,
 * clipping, L1 and L2, optimizer. Small layers run in Java loops over the batch, larger ones on OpenBLAS.
 *
 * <p>Inputs and targets are row-major, example after example. Not for several threads at once.
 */
public final class FusedDenseNet implements AutoCloseable {

    /** From this many multiply-adds per step on, a layer's products go to BLAS. */
    private static final int BLAS_FROM = 16_384;
    /** Examples computed together where there is no batch. */
    private static final int CHUNK = 256;

    private final FusedPlan plan;
    private final Affine[] affine;
    private final ActivationKernel[] activations;
    private final LossKernel loss;
    private final UpdateKernel update;
    private final GradientShaping shaping;
    private final float[] parameters;
    private final float[] gradient;
    private final float[][] state;
    /** Per layer, feature-major: y[0] is the input, y[l + 1] the activations of layer l, z and d likewise. */
    private final float[][] y;
    private final float[][] z;
    private final float[][] d;
    private final float[] target;
    private int iterations;

    private FusedDenseNet(FusedPlan plan) {
        this.plan = plan;
        int depth = plan.layers().size();
        int room = Math.max(plan.maxBatch(), CHUNK);
        affine = new Affine[depth];
        activations = new ActivationKernel[depth];
        y = new float[depth + 1][];
        z = new float[depth + 1][];
        d = new float[depth + 1][];
        y[0] = new float[plan.layers().get(0).inputs() * room];
        int offset = 0;
        for (int l = 0; l < depth; l++) {
            FusedLayer layer = plan.layers().get(l);
            boolean large = (long) layer.inputs() * layer.units() * plan.maxBatch() >= BLAS_FROM;
            affine[l] = large ? new BlasAffine(layer, offset, room) : new SmallAffine(layer, offset);
            activations[l] = ActivationKernels.find(layer.activation(), layer.activationParameters()).orElseThrow();
            offset += layer.parameters();
            y[l + 1] = new float[layer.units() * room];
            z[l + 1] = new float[layer.units() * room];
            d[l + 1] = new float[layer.units() * room];
        }
        target = new float[y[depth].length];
        loss = LossKernel.find(plan.loss()).orElseThrow();
        update = UpdateKernel.find(plan.optimizer(), plan.settings()).orElseThrow();
        shaping = new GradientShaping(plan);
        parameters = new float[offset];
        gradient = new float[offset];
        state = new float[UpdateKernel.states(plan.optimizer())][offset];
        resetUpdater();
    }

    /** Whether the fused step can train this; everything else is Deeplearning4j's. */
    public static boolean accepts(FusedPlan plan) {
        return plan.refusal().isEmpty();
    }

    /**
     * A network with zero parameters.
     *
     * @throws IllegalArgumentException when {@link #accepts} says no
     */
    public static FusedDenseNet of(FusedPlan plan) {
        plan.refusal().ifPresent(why -> {
            throw new IllegalArgumentException("The fused step does not take this network: " + why + ".");
        });
        return new FusedDenseNet(plan);
    }

    /** What it computes. */
    public FusedPlan plan() {
        return plan;
    }

    /** The live parameters. After writing to them call {@link #parametersChanged}. */
    public float[] parameters() {
        return parameters;
    }

    /** Tells that {@link #parameters} was written to. */
    public void parametersChanged() {
        for (Affine a : affine) {
            a.parametersChanged();
        }
    }

    /** The live gradient of the last step: of the mean loss, clipped, penalties included. */
    public float[] gradient() {
        return gradient;
    }

    /** The live state of the optimizer, one array per kind of number (momentum; m and v; …), in Deeplearning4j's order. */
    public float[][] updaterState() {
        return state;
    }

    /** A copy of the state in one piece, as Deeplearning4j's updater keeps it: all of the first array, then the second. */
    public float[] flatUpdaterState() {
        float[] flat = new float[state.length * parameters.length];
        for (int k = 0; k < state.length; k++) {
            System.arraycopy(state[k], 0, flat, k * parameters.length, parameters.length);
        }
        return flat;
    }

    /** The reverse of {@link #flatUpdaterState}. */
    public void setFlatUpdaterState(float[] flat) {
        if (flat.length != state.length * parameters.length) {
            throw new IllegalArgumentException("The state has " + state.length * parameters.length + " numbers, not "
                    + flat.length + ".");
        }
        for (int k = 0; k < state.length; k++) {
            System.arraycopy(flat, k * parameters.length, state[k], 0, parameters.length);
        }
    }

    /** Steps made; optimizers with bias correction depend on it. */
    public int iterations() {
        return iterations;
    }

    /** Goes back, or on, to a number of steps made. */
    public void setIterations(int steps) {
        iterations = steps;
    }

    /** The optimizer forgets; no steps made. */
    public void resetUpdater() {
        for (float[] s : state) {
            Arrays.fill(s, update.initialState());
        }
        iterations = 0;
    }

    /**
     * One training step.
     *
     * @param x inputs, row-major
     * @param xOffset where the batch begins in x
     * @param t targets, row-major
     * @param tOffset where the batch begins in t
     * @param batch examples, at most the plan's maximum
     * @param learningRate of this step
     * @return the mean loss of the batch before the step, without {@link #penalty}
     */
    public float step(float[] x, int xOffset, float[] t, int tOffset, int batch, float learningRate) {
        float mean = backward(x, xOffset, t, tOffset, batch);
        apply(learningRate);
        return mean;
    }

    /** Forward and backward pass without a step: fills {@link #gradient} and returns the mean loss. */
    public float backward(float[] x, int xOffset, float[] t, int tOffset, int batch) {
        if (batch < 1 || batch > plan.maxBatch()) {
            throw new IllegalArgumentException("A batch of " + batch + " does not fit the plan's " + plan.maxBatch() + ".");
        }
        int top = affine.length;
        propagate(x, xOffset, batch);
        Transposition.toFeatures(t, tOffset, target, affine[top - 1].units, batch);
        float mean = loss.apply(activations[top - 1], z[top], y[top], target, d[top], affine[top - 1].units, batch);
        for (int l = top - 1; l >= 0; l--) {
            Affine a = affine[l];
            a.parameterGradient(y[l], d[l + 1], gradient, batch);
            if (l > 0) {
                a.inputGradient(parameters, d[l + 1], d[l], batch);
                activations[l - 1].backward(z[l], y[l], d[l], a.inputs, batch);
            }
        }
        shaping.apply(parameters, gradient);
        return mean;
    }

    /** The optimizer's step with the gradient at hand. */
    public void apply(float learningRate) {
        update.apply(parameters, gradient, state, learningRate, iterations);
        iterations++;
        parametersChanged();
    }

    private void propagate(float[] x, int xOffset, int batch) {
        Transposition.toFeatures(x, xOffset, y[0], affine[0].inputs, batch);
        for (int l = 0; l < affine.length; l++) {
            affine[l].forward(parameters, y[l], z[l + 1], batch);
            activations[l].forward(z[l + 1], y[l + 1], affine[l].units, batch);
        }
    }

    /** Outputs of n examples, row-major. */
    public void forward(float[] x, int n, float[] out) {
        int top = affine.length;
        int inputs = affine[0].inputs;
        int units = affine[top - 1].units;
        for (int start = 0; start < n; start += CHUNK) {
            int batch = Math.min(CHUNK, n - start);
            propagate(x, start * inputs, batch);
            Transposition.toExamples(y[top], out, start * units, units, batch);
        }
    }

    /** Activations of every layer for n examples, row-major: {@code out[l]} has n times the units of layer l. */
    public void forwardAll(float[] x, int n, float[][] out) {
        int inputs = affine[0].inputs;
        for (int start = 0; start < n; start += CHUNK) {
            int batch = Math.min(CHUNK, n - start);
            propagate(x, start * inputs, batch);
            for (int l = 0; l < affine.length; l++) {
                Transposition.toExamples(y[l + 1], out[l], start * affine[l].units, affine[l].units, batch);
            }
        }
    }

    /** The mean loss of n examples, without {@link #penalty}. */
    public double evaluate(float[] x, float[] t, int n) {
        int top = affine.length;
        int units = affine[top - 1].units;
        double sum = 0;
        for (int start = 0; start < n; start += CHUNK) {
            int batch = Math.min(CHUNK, n - start);
            propagate(x, start * affine[0].inputs, batch);
            Transposition.toFeatures(t, start * units, target, units, batch);
            sum += (double) batch * loss.apply(activations[top - 1], z[top], y[top], target, d[top], units, batch);
        }
        return sum / n;
    }

    /** Σ over the layers of λ₁Σ|w| + λ₂Σw². */
    public double penalty() {
        return shaping.penalty(parameters);
    }

    @Override
    public void close() {
        for (Affine a : affine) {
            a.close();
        }
    }
}
