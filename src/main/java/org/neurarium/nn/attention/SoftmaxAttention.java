package org.neurarium.nn.attention;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.layer.Glass;
import org.neurarium.nn.layer.SideInputs;

/**
 * Runs a {@link MultiHeadAttentionLayer} or an {@link AttentionLayer}. Shows {@code scores maskedScores weights context}, the
 * {@code value} of each key, and {@code query} and {@code key} as they meet where the score is a product,
 * [batch, heads, steps, size] each.
 */
public final class SoftmaxAttention extends BaseLayer<AttentionConf> implements Glass, SideInputs {

    private static final long serialVersionUID = 1;

    private transient @Nullable AttentionForm form;
    private transient @Nullable AttentionPath path;
    private transient @Nullable INDArray memory;
    private transient @Nullable INDArray memoryMask;
    private transient @Nullable INDArray memorySlope;
    private transient boolean watched;

    SoftmaxAttention(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    private AttentionForm form() {
        if (form == null) {
            form = layerConf().form();
        }
        return form;
    }

    private AttentionPath path() {
        if (path == null) {
            path = input.dataType() == DataType.FLOAT && Nd4j.getEnvironment().isCPU()
                    ? new FusedAttention(form(), !layerConf().hasMemory()) : new PlainAttention(form());
        }
        return path;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        boolean self = !layerConf().hasMemory();
        INDArray other = self ? null : Objects.requireNonNull(memory, "attention over a memory needs a second wire");
        Visibility visibility = Visibility.of(maskArray, self ? maskArray : memoryMask, form().causal());
        DropMask drop = training && form().dropout() > 0 ? new DropMask(Nd4j.getRandom().nextLong(), form().dropout()) : DropMask.NONE;
        AttentionPass pass = new AttentionPass(input, other, visibility, drop, training || watched, watched);
        return path().forward(pass, source(), workspaces);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        AttentionPath.Slopes slopes = path().backward(epsilon, source(), workspaces);
        memorySlope = slopes.memory();
        memory = null;
        Gradient all = new DefaultGradient();
        if (gradientViews != null) {
            gradientViews.forEach(all::setGradientFor);
        }
        return new Pair<>(all, slopes.query());
    }

    private ParamSource source() {
        return new ParamSource() {
            @Override
            public INDArray value(String key) {
                return getParam(key);
            }

            @Override
            public INDArray gradient(String key) {
                return gradientViews.get(key);
            }
        };
    }

    @Override
    public void sideInputs(List<INDArray> values) {
        memory = values.get(0);
    }

    @Override
    public void sideMasks(List<@Nullable INDArray> masks) {
        memoryMask = masks.isEmpty() ? null : masks.get(0);
    }

    @Override
    public List<INDArray> sideGradients() {
        return List.of(Objects.requireNonNull(memorySlope));
    }

    /** Deeplearning4j takes masks away by setting none; those of the memory go with them. */
    @Override
    public void setMaskArray(@Nullable INDArray mask) {
        super.setMaskArray(mask);
        if (mask == null) {
            memoryMask = null;
        }
    }

    @Override
    public void watch(boolean on) {
        watched = on;
    }

    @Override
    public Map<String, Inside> inside() {
        return path == null ? Map.of() : path.inside();
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
