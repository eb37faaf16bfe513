package org.neurarium.train;

import java.util.List;
import java.util.Map;
import org.neurarium.nn.layer.Glass;
import org.neurarium.nn.optimize.Lbfgs;

/**
 * L-BFGS over all examples at once, one iteration per epoch; losses, gradients and outputs come from another stepper.
 * The line search finds the step length, so the learning rate has no part in it. Where no step lowers the loss any
 * more (as good as single precision allows), parameters stay as they are.
 */
final class LbfgsStepper implements Stepper {
    private static final double TOLERANCE = 1e-7;

    private final Stepper inner;
    private final double[] point;
    private final float[] parameters;
    private final float[] slope;
    private Lbfgs method;
    private boolean recording;
    private float[] gradient = new float[0];
    private float[] update = new float[0];

    /** What the method knows of the function's curvature. */
    private record Curvature(Lbfgs method, int history, int parameters) implements Memory {
        @Override
        public long bytes() {
            return 16L * history * parameters;
        }
    }

    private final int history;

    /** @param history pairs of steps and gradient changes remembered */
    LbfgsStepper(Stepper inner, int history) {
        this.inner = inner;
        this.history = history;
        this.method = new Lbfgs(history, TOLERANCE);
        this.point = new double[inner.parameterCount()];
        this.parameters = new float[point.length];
        this.slope = new float[point.length];
    }

    @Override
    public String name() {
        return "lbfgs";
    }

    @Override
    public boolean wantsAllExamples() {
        return true;
    }

    @Override
    public double step(Batch batch, long iteration, int epoch, double rate) {
        inner.readParameters(parameters);
        float[] before = parameters.clone();
        for (int i = 0; i < point.length; i++) {
            point[i] = before[i];
        }
        double loss = evaluate(batch, point, null) - inner.penalty();
        if (recording) {
            gradient = slope.clone();
        }
        method.step((x, g) -> evaluate(batch, x, g), point);
        move(point);
        if (recording) {
            update = before;
            for (int i = 0; i < update.length; i++) {
                update[i] -= parameters[i];
            }
        }
        return loss;
    }

    private double evaluate(Batch batch, double[] x, double @org.jspecify.annotations.Nullable [] into) {
        move(x);
        double loss = inner.objective(batch, 0, slope); // dropout is the same in every evaluation
        for (int i = 0; into != null && i < slope.length; i++) {
            into[i] = slope[i];
        }
        return loss;
    }

    private void move(double[] x) {
        for (int i = 0; i < x.length; i++) {
            parameters[i] = (float) x[i];
        }
        inner.writeParameters(parameters);
    }

    @Override
    public Memory memory() {
        return new Curvature(method.copy(), history, point.length);
    }

    @Override
    public void memory(Memory remembered) {
        method = ((Curvature) remembered).method().copy();
    }

    @Override
    public void writeParameters(float[] source) {
        inner.writeParameters(source);
        method = new Lbfgs(history, TOLERANCE); // another point: what it knew of this one no longer holds
    }

    @Override
    public int parameterCount() {
        return inner.parameterCount();
    }

    @Override
    public void readParameters(float[] target) {
        inner.readParameters(target);
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
        return inner.objective(batch, iteration, into);
    }

    @Override
    public double penalty() {
        return inner.penalty();
    }

    @Override
    public double score(LearningSet set, int first, int count, float[] outputs) {
        return inner.score(set, first, count, outputs);
    }

    @Override
    public Forward forward(float[] inputs, int count) {
        return inner.forward(inputs, count);
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> inside(List<String> vertices, float[] inputs, int count) {
        return inner.inside(vertices, inputs, count);
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> inside(List<String> vertices, Batch batch, long iteration) {
        return inner.inside(vertices, batch, iteration);
    }

    @Override
    public Map<String, Glass.Inside> slopes(List<String> vertices, float[] inputs, int step, int unit) {
        return inner.slopes(vertices, inputs, step, unit);
    }

    @Override
    public void close() {
        inner.close();
    }
}
