package org.neurarium.nn.convolution;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * By ND4J's operations {@code conv2d} and {@code conv2d_bp}, in any precision and on any device. Padding is written out in
 * front of the operation, so that it means the same everywhere; groups are done one after the other.
 */
final class OperationConvolution implements ConvolutionEngine {

    private final Window window;
    private final IActivation activation;
    private final int filters;
    private final int groups;
    private @Nullable INDArray kept;

    OperationConvolution(ConvolutionBlock block) {
        window = block.window();
        activation = block.getActivationFn();
        filters = (int) block.getNOut();
        groups = block.groups();
    }

    @Override
    public INDArray forward(INDArray x, INDArray w, @Nullable INDArray b, boolean training, LayerWorkspaceMgr workspaces) {
        INDArray z;
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            z = sums(x, w, b);
            kept = z.dup('c');
        }
        INDArray a = activation.getActivation(z, training);
        return workspaces.dup(ArrayType.ACTIVATIONS, a, 'c');
    }

    private INDArray sums(INDArray x, INDArray w, @Nullable INDArray b) {
        INDArray images = images(x);
        Placement p = placement(images);
        INDArray padded = padded(images, p);
        INDArray z = Nd4j.create(x.dataType(), x.size(0), filters, p.outHeight(), p.outWidth());
        for (int g = 0; g < groups; g++) {
            DynamicCustomOp.DynamicCustomOpsBuilder op = DynamicCustomOp.builder("conv2d")
                    .addInputs(channels(padded, g), kernel(w, g));
            INDArray part = Nd4j.create(x.dataType(), x.size(0), filters / groups, p.outHeight(), p.outWidth());
            Nd4j.exec(op.addOutputs(part).addIntegerArguments(arguments()).build());
            z.get(NDArrayIndex.all(), NDArrayIndex.interval((long) g * filters / groups, (long) (g + 1) * filters / groups),
                    NDArrayIndex.all(), NDArrayIndex.all()).assign(part);
        }
        if (b != null) {
            z.addi(b.reshape(1, filters, 1, 1).broadcast(z.shape()));
        }
        return window.isSequence() ? z.reshape(z.size(0), filters, p.outWidth()) : z;
    }

    @Override
    public void backward(INDArray x, INDArray w, INDArray slope, INDArray dw, @Nullable INDArray db, INDArray dx,
                         LayerWorkspaceMgr workspaces) {
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            INDArray z = java.util.Objects.requireNonNull(kept, "no forward pass came before");
            INDArray dz = images(activation.backprop(z.dup('c'), slope.dup('c')).getFirst().dup('c'));
            INDArray images = images(x);
            Placement p = placement(images);
            INDArray padded = padded(images, p);
            INDArray below = Nd4j.create(x.dataType(), padded.shape());
            for (int g = 0; g < groups; g++) {
                backwardGroup(g, padded, w, dz, dw, below);
            }
            if (db != null) {
                db.assign(dz.sum(0, 2, 3));
            }
            dx.assign(inside(below, p).reshape(dx.shape()));
        }
    }

    private void backwardGroup(int g, INDArray padded, INDArray w, INDArray dz, INDArray dw, INDArray below) {
        INDArray x = channels(padded, g);
        INDArray kernel = kernel(w, g);
        INDArray delta = dz.get(NDArrayIndex.all(), NDArrayIndex.interval((long) g * filters / groups, (long) (g + 1) * filters / groups),
                NDArrayIndex.all(), NDArrayIndex.all()).dup('c');
        INDArray dkernel = Nd4j.create(kernel.dataType(), kernel.shape());
        INDArray dinput = Nd4j.create(x.dataType(), x.shape());
        Nd4j.exec(DynamicCustomOp.builder("conv2d_bp").addInputs(x, kernel, delta).addOutputs(dinput, dkernel)
                .addIntegerArguments(arguments()).build());
        long depth = padded.size(1) / groups;
        below.get(NDArrayIndex.all(), NDArrayIndex.interval(g * depth, (g + 1) * depth), NDArrayIndex.all(),
                NDArrayIndex.all()).assign(dinput);
        filtersOf(dw, g).assign(window.isSequence() ? dkernel.get(NDArrayIndex.point(0)).permute(2, 1, 0)
                : dkernel.permute(1, 0, 2, 3));
    }

    /** kh, kw, sh, sw, ph, pw, dh, dw, no automatic padding, channels first, weights [kh, kw, in, out]. */
    private int[] arguments() {
        WindowAxis y = window.rows();
        WindowAxis x = window.columns();
        return new int[] {y.size(), x.size(), y.stride(), x.stride(), 0, 0, y.dilation(), x.dilation(), 0, 0, 0};
    }

    private static INDArray images(INDArray x) {
        return x.rank() == 4 ? x : x.reshape(x.size(0), x.size(1), 1, x.size(2));
    }

    private Placement placement(INDArray images) {
        return window.over((int) images.size(1), (int) images.size(2), (int) images.size(3));
    }

    /** The images with zeros around them, as large as the windows need. */
    private INDArray padded(INDArray images, Placement p) {
        long height = (long) (p.outHeight() - 1) * window.rows().stride() + window.rows().extent();
        long width = (long) (p.outWidth() - 1) * window.columns().stride() + window.columns().extent();
        INDArray padded = Nd4j.create(images.dataType(), images.size(0), images.size(1), Math.max(height, p.top() + images.size(2)),
                Math.max(width, p.left() + images.size(3)));
        inside(padded, p).assign(images);
        return padded.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(0, Math.max(height, p.top() + images.size(2))),
                NDArrayIndex.all());
    }

    private static INDArray inside(INDArray padded, Placement p) {
        return padded.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(p.top(), p.top() + p.height()),
                NDArrayIndex.interval(p.left(), p.left() + p.width()));
    }

    private INDArray channels(INDArray padded, int g) {
        long depth = padded.size(1) / groups;
        return padded.get(NDArrayIndex.all(), NDArrayIndex.interval(g * depth, (g + 1) * depth), NDArrayIndex.all(),
                NDArrayIndex.all()).dup('c');
    }

    /** Filters of one group: [kw, kh, channels, filters] or [filters, channels, k]. */
    private INDArray filtersOf(INDArray w, int g) {
        var range = NDArrayIndex.interval((long) g * filters / groups, (long) (g + 1) * filters / groups);
        return window.isSequence() ? w.get(range, NDArrayIndex.all(), NDArrayIndex.all())
                : w.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.all(), range);
    }

    /** They as [kh, kw, channels, filters]. */
    private INDArray kernel(INDArray w, int g) {
        INDArray part = filtersOf(w, g);
        return (window.isSequence() ? part.permute(2, 1, 0).reshape(1, part.size(2), part.size(1), part.size(0))
                : part.permute(1, 0, 2, 3)).dup('c');
    }
}
