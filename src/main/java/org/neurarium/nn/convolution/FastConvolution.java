package org.neurarium.nn.convolution;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neurarium.nn.layer.FloatArrays;

/**
 * On the processor. ReLU is done on the way; for other activations the layer's sums z are kept until the backward pass.
 * The array of activations may be overwritten by a dropout behind it, so its own copy is what the backward pass reads.
 */
final class FastConvolution implements ConvolutionEngine {

    private final Window window;
    private final IActivation activation;
    private final int filters;
    private final int groups;
    private final boolean relu;
    private final boolean linear;
    private final ColumnConvolution kernel;
    private final PointConvolution points;
    private final Scratch turned = new Scratch();
    private final Scratch turnedGradient = new Scratch();
    private float[] kept = new float[0];

    FastConvolution(ConvolutionBlock block) {
        window = block.window();
        activation = block.getActivationFn();
        filters = (int) block.getNOut();
        groups = block.groups();
        relu = activation instanceof ActivationReLU;
        linear = activation instanceof ActivationIdentity;
        kernel = new ColumnConvolution(filters, groups);
        points = new PointConvolution(filters, groups);
    }

    private Placement placement(INDArray x) {
        boolean line = window.isSequence();
        return window.over((int) x.size(1), line ? 1 : (int) x.size(2), (int) x.size(line ? 2 : 3));
    }

    @Override
    public INDArray forward(INDArray x, INDArray w, @Nullable INDArray b, boolean training, LayerWorkspaceMgr workspaces) {
        Placement p = placement(x);
        int batch = (int) x.size(0);
        int length = batch * filters * p.places();
        INDArray dense = FloatArrays.dense(x);
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape(batch, p), 'c');
        boolean atPoints = PointConvolution.fits(p);
        if (atPoints) {
            points.forward(FloatArrays.start(dense), weights(w), FloatArrays.start(out), p, batch);
            if (linear && b == null) {
                return out;
            }
        }
        float[] z = sums(length);
        float[] shifts = b == null ? null : b.toFloatVector();
        if (atPoints) {
            FloatArrays.read(FloatArrays.start(out), 0, z, length);
            ColumnConvolution.finish(z, shifts, relu, filters, p.places(), batch);
        } else {
            kernel.forward(FloatArrays.start(dense), weights(w), shifts, relu, z, p, batch);
        }
        FloatArrays.write(FloatArrays.start(out), 0, z, 0, length);
        return relu || linear ? out : activation.getActivation(out, training);
    }

    /** Where the layer's sums go: kept for the backward pass where the activation's slope needs them. */
    private float[] sums(int length) {
        if (linear) {
            return WorkArrays.of(WorkArrays.Use.FIRST, length);
        }
        kept = Scratch.grown(kept, length);
        return kept;
    }

    private long[] shape(int batch, Placement p) {
        return window.isSequence() ? new long[] {batch, filters, p.outWidth()}
                : new long[] {batch, filters, p.outHeight(), p.outWidth()};
    }

    /** W as [filters, channels/groups, kh, kw] row-major: how images have it; sequences have [k, channels/groups, filters]. */
    private FloatPointer weights(INDArray w) {
        FloatPointer start = FloatArrays.start(w);
        if (!window.isSequence()) {
            return start;
        }
        float[] values = new float[(int) w.length()];
        start.get(values);
        FloatPointer turnedWeights = turned.of(values.length);
        turnedWeights.put(SequenceKernel.filtersFirst(values, window.columns().size(), filters), 0, values.length);
        return turnedWeights;
    }

    @Override
    public void backward(INDArray x, INDArray w, INDArray slope, INDArray dw, @Nullable INDArray db, INDArray dx,
                         LayerWorkspaceMgr workspaces) {
        Placement p = placement(x);
        int batch = (int) x.size(0);
        float[] sums = db == null ? null : new float[filters];
        boolean line = window.isSequence();
        FloatPointer target = line ? turnedGradient.of(dw.length()) : FloatArrays.start(dw);
        INDArray dense = FloatArrays.dense(x);
        if (PointConvolution.fits(p)) {
            INDArray slopes = FloatArrays.dense(slope);
            FloatPointer dz = FloatArrays.start(slopes);
            if (!linear || sums != null) {
                dz = copied(delta(slope, batch, p, workspaces), sums, p, batch);
            }
            points.backward(FloatArrays.start(dense), weights(w), dz, target, FloatArrays.start(dx), p, batch);
        } else {
            float[] dz = delta(slope, batch, p, workspaces);
            kernel.backward(FloatArrays.start(dense), weights(w), dz, target, sums, FloatArrays.start(dx), p, batch);
        }
        if (line) {
            float[] values = new float[(int) dw.length()];
            target.get(values, 0, values.length);
            FloatArrays.start(dw).put(SequenceKernel.filtersLast(values, window.columns().size(), filters), 0, values.length);
        }
        if (db != null && sums != null) {
            FloatArrays.start(db).put(sums, 0, filters);
        }
    }

    /** dL/dz beside the heap, and its sums per filter where asked for. */
    private FloatPointer copied(float[] dz, float @Nullable [] sums, Placement p, int batch) {
        if (sums != null) {
            kernel.sums(dz, sums, p.places(), batch);
        }
        int length = batch * filters * p.places();
        FloatPointer copy = WorkArrays.memory(WorkArrays.Use.FIRST, length);
        copy.put(dz, 0, length);
        return copy;
    }

    /** dL/dz. */
    private float[] delta(INDArray slope, int batch, Placement p, LayerWorkspaceMgr workspaces) {
        int length = batch * filters * p.places();
        float[] slopes = WorkArrays.of(WorkArrays.Use.SECOND, length);
        INDArray da = slope;
        if (!relu && !linear) {
            INDArray z = workspaces.createUninitialized(ArrayType.BP_WORKING_MEM, DataType.FLOAT, shape(batch, p), 'c');
            FloatArrays.write(FloatArrays.start(z), 0, kept, 0, length);
            da = activation.backprop(z, slope.dup('c')).getFirst();
        }
        INDArray dense = FloatArrays.dense(da);
        FloatArrays.read(FloatArrays.start(dense), 0, slopes, length);
        if (relu) {
            keepPositive(slopes, kept, length);
        }
        return slopes;
    }

    /**
     * d where a is positive, else 0. Without a branch, so that it vectorises: a·max is at least 1 for every normal positive a
     * (below 3e−39, where floats have no full precision, the slope shrinks).
     */
    private static void keepPositive(float[] d, float[] a, int length) {
        for (int i = 0; i < length; i++) {
            d[i] *= Math.min(a[i] * Float.MAX_VALUE, 1f);
        }
    }
}
