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

    private final FusedPlan plan;
    private final LayerStack stack;
    private final LossKernel loss;
    private final UpdateKernel update;
    private final GradientShaping shaping;
    private final float[] parameters;
    private final float[] gradient;
    private final float[][] state;
    private final float[] target;
    private int iterations;

    private FusedDenseNet(FusedPlan plan) {
        this.plan = plan;
        stack = new LayerStack(plan.layers(), plan.maxBatch());
        target = new float[stack.y[stack.depth()].length];
        loss = LossKernel.find(plan.loss()).orElseThrow();
        update = UpdateKernel.find(plan.optimizer(), plan.settings()).orElseThrow();
        shaping = new GradientShaping(plan);
        parameters = new float[plan.parameters()];
        gradient = new float[parameters.length];
        state = new float[UpdateKernel.states(plan.optimizer())][parameters.length];
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
        stack.parametersChanged();
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
            Arrays.fill(s, 0);
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
        stack.forward(parameters, x, xOffset, batch);
        float mean = lossOf(t, tOffset, batch);
        stack.backward(parameters, gradient, batch);
        shaping.apply(parameters, gradient);
        return mean;
    }

    /** The mean loss of what the stack holds; also leaves dL/dz of the last layer there. */
    private float lossOf(float[] t, int tOffset, int batch) {
        int top = stack.depth();
        Transposition.toFeatures(t, tOffset, target, stack.outputs(), batch);
        return loss.apply(stack.last(), stack.z[top], stack.y[top], target, stack.d[top], stack.outputs(), batch);
    }

    /** The optimizer's step with the gradient at hand. */
    public void apply(float learningRate) {
        update.apply(parameters, gradient, state, learningRate, iterations);
        iterations++;
        parametersChanged();
    }

    /** Outputs of n examples, row-major. */
    public void forward(float[] x, int n, float[] out) {
        for (int start = 0; start < n; start += LayerStack.CHUNK) {
            int batch = Math.min(LayerStack.CHUNK, n - start);
            stack.forward(parameters, x, start * stack.inputs(), batch);
            Transposition.toExamples(stack.y[stack.depth()], out, start * stack.outputs(), stack.outputs(), batch);
        }
    }

    /** Activations of every layer for n examples, row-major: {@code out[l]} has n times the units of layer l. */
    public void forwardAll(float[] x, int n, float[][] out) {
        for (int start = 0; start < n; start += LayerStack.CHUNK) {
            int batch = Math.min(LayerStack.CHUNK, n - start);
            stack.forward(parameters, x, start * stack.inputs(), batch);
            for (int l = 0; l < stack.depth(); l++) {
                int units = stack.affine[l].units;
                Transposition.toExamples(stack.y[l + 1], out[l], start * units, units, batch);
            }
        }
    }

    /** The mean loss of n examples, without {@link #penalty}. */
    public double evaluate(float[] x, float[] t, int n) {
        double sum = 0;
        for (int start = 0; start < n; start += LayerStack.CHUNK) {
            int batch = Math.min(LayerStack.CHUNK, n - start);
            stack.forward(parameters, x, start * stack.inputs(), batch);
            sum += (double) batch * lossOf(t, start * stack.outputs(), batch);
        }
        return sum / n;
    }

    /** Σ over the layers of λ₁Σ|w| + λ₂Σw². */
    public double penalty() {
        return shaping.penalty(parameters);
    }

    @Override
    public void close() {
        stack.close();
    }
}
