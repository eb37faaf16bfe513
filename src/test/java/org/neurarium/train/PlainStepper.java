package org.neurarium.train;

import java.util.Arrays;
import java.util.Random;

/**
 * An independent multilayer perceptron in plain double-precision Java for tests: tanh hidden layers, one sigmoid unit,
 * binary cross-entropy, momentum. Parameters in DL4J's order: per layer the kernel column by column, then the bias.
 */
final class PlainStepper implements Stepper {
    final int[] widths;
    final double[] weights;
    private final double[] velocity;
    private final double momentum;
    private float[] gradient = new float[0];
    private float[] update = new float[0];
    private boolean recording;
    /** Done before every step. */
    Runnable before = () -> { };
    /** Done before examples are looked at. */
    Runnable beforeScore = () -> { };

    PlainStepper(long seed, double momentum, int... widths) {
        this.widths = widths;
        this.momentum = momentum;
        int count = 0;
        for (int l = 1; l < widths.length; l++) {
            count += widths[l] * (widths[l - 1] + 1);
        }
        Random random = new Random(seed);
        weights = random.doubles(count, -1, 1).map(w -> (float) w).toArray();
        velocity = new double[count];
    }

    /** Activations of every layer, the input first. */
    static double[][] forward(double[] weights, int[] widths, double[] input) {
        double[][] all = new double[widths.length][];
        all[0] = input;
        int at = 0;
        for (int l = 1; l < widths.length; l++) {
            all[l] = new double[widths[l]];
            int bias = at + widths[l] * widths[l - 1];
            for (int u = 0; u < widths[l]; u++) {
                double z = weights[bias + u];
                for (int i = 0; i < widths[l - 1]; i++) {
                    z += weights[at + u * widths[l - 1] + i] * all[l - 1][i];
                }
                all[l][u] = l == widths.length - 1 ? 1 / (1 + Math.exp(-z)) : Math.tanh(z);
            }
            at = bias + widths[l];
        }
        return all;
    }

    static double loss(double output, double target) {
        return -(target * Math.log(output) + (1 - target) * Math.log(1 - output));
    }

    double lossAndGradient(Batch batch, double[] into) {
        Arrays.fill(into, 0);
        double loss = 0;
        for (int e = 0; e < batch.count; e++) {
            double[][] all = forward(weights, widths, row(batch.features, e));
            double output = all[all.length - 1][0];
            loss += loss(output, batch.targets[e]);
            double[] delta = {output - batch.targets[e]};
            int end = weights.length;
            for (int l = widths.length - 1; l > 0; l--) {
                int start = end - widths[l] * (widths[l - 1] + 1);
                delta = backward(all[l - 1], delta, start, into, batch.count);
                end = start;
            }
        }
        return loss / batch.count;
    }

    private double[] backward(double[] below, double[] delta, int start, double[] into, int count) {
        double[] down = new double[below.length];
        for (int u = 0; u < delta.length; u++) {
            for (int i = 0; i < below.length; i++) {
                down[i] += weights[start + u * below.length + i] * delta[u];
                into[start + u * below.length + i] += below[i] * delta[u] / count;
            }
            into[start + delta.length * below.length + u] += delta[u] / count;
        }
        for (int i = 0; i < down.length; i++) {
            down[i] *= 1 - below[i] * below[i];
        }
        return down;
    }

    private double[] row(float[] features, int example) {
        double[] row = new double[widths[0]];
        for (int i = 0; i < row.length; i++) {
            row[i] = features[example * widths[0] + i];
        }
        return row;
    }

    @Override
    public double step(Batch batch, long iteration, int epoch, double rate) {
        before.run();
        double[] g = new double[weights.length];
        double loss = lossAndGradient(batch, g);
        float[] before = floats(weights);
        for (int i = 0; i < g.length; i++) {
            velocity[i] = (float) (momentum * velocity[i] - rate * g[i]);
            weights[i] = (float) (weights[i] + velocity[i]);
        }
        if (recording) {
            gradient = floats(g);
            update = new float[g.length];
            for (int i = 0; i < g.length; i++) {
                update[i] = before[i] - (float) weights[i];
            }
        }
        return loss;
    }

    static float[] floats(double[] values) {
        float[] copy = new float[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) values[i];
        }
        return copy;
    }

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public int parameterCount() {
        return weights.length;
    }

    @Override
    public void readParameters(float[] target) {
        System.arraycopy(floats(weights), 0, target, 0, target.length);
    }

    @Override
    public void writeParameters(float[] source) {
        Arrays.setAll(weights, i -> source[i]);
    }

    @Override
    public Memory memory() {
        return new Numbers(floats(velocity));
    }

    @Override
    public void memory(Memory remembered) {
        Arrays.setAll(velocity, i -> ((Numbers) remembered).values()[i]);
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
        double[] g = new double[weights.length];
        double loss = lossAndGradient(batch, g);
        System.arraycopy(floats(g), 0, into, 0, g.length);
        return loss;
    }

    @Override
    public double penalty() {
        return 0;
    }

    @Override
    public double score(LearningSet set, int first, int count, float[] outputs) {
        beforeScore.run();
        double loss = 0;
        for (int i = 0; i < count; i++) {
            double[][] all = forward(weights, widths, row(set.features(), first + i));
            outputs[i] = (float) all[all.length - 1][0];
            loss += loss(all[all.length - 1][0], set.targets(first + i, 1)[0]);
        }
        return loss;
    }

    /** Nodes are called in, h1, h2, …, out. */
    @Override
    public Forward forward(float[] inputs, int count) {
        return node -> {
            int layer = node.equals("in") ? 0 : node.equals("out") ? widths.length - 1 : Integer.parseInt(node.substring(1));
            float[] values = new float[count * widths[layer]];
            for (int e = 0; e < count; e++) {
                double[][] all = forward(weights, widths, row(inputs, e));
                System.arraycopy(floats(all[layer]), 0, values, e * widths[layer], widths[layer]);
            }
            return values;
        };
    }

    @Override
    public void close() {
    }
}
