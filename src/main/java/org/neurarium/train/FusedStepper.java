package org.neurarium.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.DenseChain;
import org.neurarium.nn.fused.FusedDenseNet;

/**
 * Steps of a chain of dense layers in one pass over plain arrays, without DL4J's cost per operation; equal to DL4J's
 * {@code fit} to rounding. Neither an allocation nor an INDArray in a step.
 *
 * <p>Clipping is done here, between back-propagation and optimizer, because it concerns the gradient as a whole.
 */
final class FusedStepper implements Stepper {
    private final FusedDenseNet net;
    private final DenseChain chain;
    private final int largestBatch;
    private final @Nullable Double clipNorm;
    private final @Nullable Double clipValue;
    private boolean recording;
    private float[] gradient = new float[0];
    private float[] update = new float[0];

    FusedStepper(FusedDenseNet net, DenseChain chain, @Nullable Double clipNorm, @Nullable Double clipValue) {
        this.net = net;
        this.chain = chain;
        this.largestBatch = net.plan().maxBatch();
        this.clipNorm = clipNorm;
        this.clipValue = clipValue;
    }

    @Override
    public String name() {
        return "fused";
    }

    @Override
    public int parameterCount() {
        return net.parameters().length;
    }

    @Override
    public void readParameters(float[] target) {
        System.arraycopy(net.parameters(), 0, target, 0, net.parameters().length);
    }

    @Override
    public void writeParameters(float[] source) {
        System.arraycopy(source, 0, net.parameters(), 0, net.parameters().length);
        net.parametersChanged();
    }

    @Override
    public Memory memory() {
        float[][] state = net.updaterState();
        int length = net.parameters().length;
        float[] flat = new float[state.length * length];
        for (int k = 0; k < state.length; k++) {
            System.arraycopy(state[k], 0, flat, k * length, length);
        }
        return new Numbers(flat);
    }

    @Override
    public void memory(Memory remembered) {
        float[] flat = ((Numbers) remembered).values();
        float[][] state = net.updaterState();
        for (int k = 0; k < state.length; k++) {
            System.arraycopy(flat, k * state[k].length, state[k], 0, state[k].length);
        }
    }

    @Override
    public double step(Batch batch, long iteration, int epoch, double rate) {
        net.setIterations((int) iteration);
        if (!recording && clipNorm == null && clipValue == null) {
            return net.step(batch.features, 0, batch.targets, 0, batch.count, (float) rate);
        }
        double loss = net.backward(batch.features, 0, batch.targets, 0, batch.count);
        float[] before = recording ? net.parameters().clone() : null;
        if (before != null) {
            gradient = dataGradient();
        }
        clip(net.gradient());
        net.apply((float) rate);
        if (before != null) {
            for (int i = 0; i < before.length; i++) {
                before[i] -= net.parameters()[i];
            }
            update = before;
        }
        return loss;
    }

    @Override
    public void recording(boolean on) {
        recording = on;
    }

    @Override
    public float[] gradient() {
        return gradient;
    }

    @Override
    public float[] update() {
        return update;
    }

    @Override
    public void forgetStep() {
        gradient = new float[0];
        update = new float[0];
    }

    @Override
    public double objective(Batch batch, long iteration, float[] into) {
        Arrays.fill(into, 0);
        double loss = 0;
        int width = chain.inputs();
        int targets = chain.objective().units();
        for (int first = 0; first < batch.count; first += largestBatch) {
            int part = Math.min(largestBatch, batch.count - first);
            float share = (float) part / batch.count;
            loss += share * net.backward(batch.features, first * width, batch.targets, first * targets, part);
            for (int i = 0; i < into.length; i++) {
                into[i] += share * net.gradient()[i];
            }
        }
        return loss + net.penalty();
    }

    @Override
    public double penalty() {
        return net.penalty();
    }

    @Override
    public double score(LearningSet set, int first, int count, float[] outputs) {
        int wide = set.featureWidth();
        float[] x = Arrays.copyOfRange(set.features(), first * wide, (first + count) * wide);
        float[] t = set.targets(first, count);
        net.forward(x, count, outputs);
        return net.evaluate(x, t, count) * count;
    }

    @Override
    public Forward forward(float[] inputs, int count) {
        List<DenseChain.Step> steps = chain.steps();
        float[][] all = new float[steps.size()][];
        for (int l = 0; l < all.length; l++) {
            all[l] = new float[count * steps.get(l).part().units()];
        }
        net.forwardAll(inputs, count, all);
        return node -> place(node).map(l -> all[l]).orElse(inputs).clone();
    }

    @Override
    public void close() {
        net.close();
    }

    private Optional<Integer> place(String node) {
        for (int l = 0; l < chain.steps().size(); l++) {
            if (chain.steps().get(l).node().equals(node)) {
                return Optional.of(l);
            }
        }
        return Optional.empty();
    }

    /** The gradient without the penalties that the net has added to it. */
    private float[] dataGradient() {
        float[] g = net.gradient().clone();
        float[] p = net.parameters();
        for (DenseChain.Step step : chain.steps()) {
            float l1 = (float) step.part().l1();
            float l2 = (float) (2 * step.part().l2());
            int end = step.kernelOffset() + step.inputs() * step.part().units();
            for (int i = step.kernelOffset(); i < end; i++) {
                g[i] -= l1 * Math.signum(p[i]) + l2 * p[i];
            }
        }
        return g;
    }

    private void clip(float[] g) {
        if (clipNorm != null) {
            double squares = 0;
            for (float v : g) {
                squares += (double) v * v;
            }
            double norm = Math.sqrt(squares);
            if (norm > clipNorm) {
                float factor = (float) (clipNorm / norm);
                for (int i = 0; i < g.length; i++) {
                    g[i] *= factor;
                }
            }
        }
        if (clipValue != null) {
            float most = clipValue.floatValue();
            for (int i = 0; i < g.length; i++) {
                g[i] = Math.max(-most, Math.min(most, g[i]));
            }
        }
    }
}
