package org.neurarium.nn.attention;

import static org.bytedeco.openblas.global.openblas.cblas_scopy;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Runs a {@link TokenEmbeddingLayer}: rows of the table are copied, and slopes are added up in the rows that were used. Ids
 * have no slope; what goes further down is zeros. Vectors that do not learn have slopes 0, with which every
 * optimizer leaves a number as it is.
 */
public final class TokenEmbedding extends BaseLayer<TokenEmbeddingLayer> {

    private static final long serialVersionUID = 1;

    private transient TokenRows slopes = new TokenRows();
    private transient int[] ids = new int[0];

    TokenEmbedding(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        ids = ids(input, (int) layerConf().getNIn());
        int size = (int) layerConf().getNOut();
        INDArray table = getParam(TokenEmbeddingLayer.VECTORS);
        if (!TokenArrays.isNative(table)) {
            return plain(table, size, workspaces);
        }
        INDArray out = TokenRows.create(ArrayType.ACTIVATIONS, workspaces, table.dataType(), input.size(0), size, input.size(1), true);
        FloatPointer from = Rows.floats(table);
        FloatPointer to = Rows.floats(out);
        for (int i = 0; i < ids.length; i++) {
            cblas_scopy(size, from.position((long) ids[i] * size), 1, to.position((long) i * size), 1);
        }
        return out;
    }

    private INDArray plain(INDArray table, int size, LayerWorkspaceMgr workspaces) {
        double[] vectors = table.dup('f').data().asDouble();
        double[] rows = new double[ids.length * size];
        for (int i = 0; i < ids.length; i++) {
            System.arraycopy(vectors, ids[i] * size, rows, i * size, size);
        }
        INDArray made = workspaces.createUninitialized(ArrayType.ACTIVATIONS, table.dataType(),
                new long[] {input.size(0), input.size(1), size}, 'c');
        return made.assign(Nd4j.createFromArray(rows).castTo(table.dataType()).reshape('c', made.shape())).permute(0, 2, 1);
    }

    private static int[] ids(INDArray input, int count) {
        float[] written = input.castTo(DataType.FLOAT).dup('c').data().asFloat();
        int[] ids = new int[written.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Math.round(written[i]);
            if (ids[i] < 0 || ids[i] >= count) {
                throw new IllegalArgumentException("There are vectors for the ids 0 to " + (count - 1) + ", and " + ids[i] + " arrived.");
            }
        }
        return ids;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray view = gradientViews.get(TokenEmbeddingLayer.VECTORS);
        view.assign(0);
        if (!layerConf().trainable()) {
            return slopes(view, workspaces);
        }
        if (TokenArrays.isNative(epsilon)) {
            gather(Rows.floats(view), slopes.of(epsilon).pointer());
        } else {
            INDArray rows = epsilon.permute(0, 2, 1).dup('c').reshape('c', ids.length, epsilon.size(1));
            for (int i = 0; i < ids.length; i++) {
                view.get(NDArrayIndex.all(), NDArrayIndex.point(ids[i])).addi(rows.getRow(i));
            }
        }
        return slopes(view, workspaces);
    }

    private Pair<Gradient, INDArray> slopes(INDArray view, LayerWorkspaceMgr workspaces) {
        Gradient all = new DefaultGradient();
        all.setGradientFor(TokenEmbeddingLayer.VECTORS, view);
        return new Pair<>(all, workspaces.create(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape()));
    }

    private void gather(FloatPointer gradient, FloatPointer d) {
        int size = (int) layerConf().getNOut();
        float[] of = new float[ids.length * size];
        d.get(of, 0, of.length);
        float[] sum = new float[size];
        Integer[] order = new Integer[ids.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(ids[a], ids[b]));
        for (int from = 0; from < order.length;) {
            int id = ids[order[from]];
            Arrays.fill(sum, 0);
            for (; from < order.length && ids[order[from]] == id; from++) {
                add(sum, of, order[from] * size);
            }
            gradient.position((long) id * size).put(sum, 0, size);
        }
    }

    private static void add(float[] sum, float[] of, int at) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += of[at + i];
        }
    }

    /** Data mask their padding, which are the steps of id 0; without {@code maskZero} those count like any other. */
    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(@Nullable INDArray mask, MaskState state, int minibatch) {
        return new Pair<>(layerConf().maskZero() ? mask : null, state);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
