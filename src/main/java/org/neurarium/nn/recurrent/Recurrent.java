package org.neurarium.nn.recurrent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.layer.Glass;
import org.neurarium.nn.layer.InvertedDropout;
import org.neurarium.nn.layer.SideInputs;

/**
 * Runs a {@link RecurrentLayer}. The backward pass uses what the training forward pass before it left, so that a step
 * computes everything once. Its inside, [batch, time, units] each and in the order of the input: an LSTM's {@code input},
 * {@code forget}, {@code candidate}, {@code output}, {@code cell}; a GRU's {@code update}, {@code reset},
 * {@code candidate}; always {@code hidden}, and {@code hiddenGradient} (dL/dh_t) after a backward pass.
 */
public final class Recurrent extends BaseLayer<RecurrentLayer> implements Glass, SideInputs {

    private static final long serialVersionUID = 1;

    private final transient Running<?> running;
    private transient List<@Nullable INDArray> sideMasks = List.of();
    private boolean watch;
    private boolean ready;

    /** The computation in the layer's precision. */
    private record Running<A>(Recurrence<A> recurrence, InitialState<A> initial) {
        static <A> Running<A> of(Lanes<A> lanes, RecurrentLayer layer, DataType type) {
            return new Running<>(new Recurrence<>(lanes, layer), new InitialState<>(lanes, (int) layer.getNOut(), type));
        }

        void forward(INDArray x, @Nullable INDArray mask, DropMasks drop, Map<String, INDArray> params, boolean training,
                boolean watched) {
            recurrence.forward(x, mask, initial, drop, params, training, watched);
        }

        void backward(INDArray epsilon, INDArray below, Map<String, INDArray> gradients) {
            recurrence.backward(epsilon, below, initial, gradients);
        }

        Map<String, Inside> inside() {
            return Insides.of(recurrence);
        }
    }

    Recurrent(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
        running = type == DataType.DOUBLE ? Running.of(DoubleLanes.INSTANCE, layerConf(), type)
                : Running.of(FloatLanes.INSTANCE, layerConf(), type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        RecurrentOptions o = layerConf().options();
        running.forward(input, maskArray, training ? drawn(o) : DropMasks.NONE, params, training, watch);
        ready = training || watch;
        long batch = input.size(0);
        long size = layerConf().getNOut() * (o.returnState() ? 2 : 1);
        long[] shape = o.returnSequences() ? new long[] {batch, size, input.size(2)} : new long[] {batch, size};
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape, 'f');
        running.recurrence().output(out);
        return out;
    }

    private DropMasks drawn(RecurrentOptions o) {
        if (o.dropout() == 0 && o.recurrentDropout() == 0) {
            return DropMasks.NONE;
        }
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return new DropMasks(mask(input.size(1), o.dropout()), mask(layerConf().getNOut(), o.recurrentDropout()));
        }
    }

    private @Nullable INDArray mask(long width, double rate) {
        return rate == 0 ? null : InvertedDropout.drawMask(new long[] {input.size(0), width}, dataType, rate);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        if (!ready) {
            throw new IllegalStateException("The backward pass of a recurrent layer needs a training forward pass before it.");
        }
        ready = false;
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'f');
        running.backward(epsilon, below, gradientViews);
        Gradient gradient = new DefaultGradient();
        gradientViews.forEach(gradient::setGradientFor);
        return new Pair<>(gradient, below);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
        maskArray = mask;
        maskState = state;
        RecurrentOptions o = layerConf().options();
        if (mask == null || !o.returnSequences()) {
            return new Pair<>(null, state);
        }
        boolean reversed = o.goBackwards() && !o.aligned();
        return new Pair<>(reversed ? Nd4j.reverse(mask.permute(1, 0).dup('c')).permute(1, 0) : mask, state);
    }

    @Override
    public void sideInputs(List<INDArray> values) {
        running.initial().take(values.get(0), sideMasks.isEmpty() ? null : sideMasks.get(0));
    }

    @Override
    public void sideMasks(List<@Nullable INDArray> masks) {
        sideMasks = masks;
    }

    @Override
    public List<INDArray> sideGradients() {
        return running.initial().gradients();
    }

    @Override
    public void watch(boolean on) {
        watch = on;
    }

    @Override
    public Map<String, Inside> inside() {
        return new LinkedHashMap<>(running.inside());
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
