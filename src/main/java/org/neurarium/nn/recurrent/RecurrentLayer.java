package org.neurarium.nn.recurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.layer.BlockLayer;
import org.neurarium.nn.layer.ParamBlock;
import org.neurarium.nn.layer.ParamBlock.Role;

/**
 * Simple RNN, LSTM or GRU: [batch, nIn, time] to [batch, units, time], or [batch, units] (h and c: [batch, 2 · units]).
 * With a mask [batch, time], a step whose mask is 0 leaves the state as it was and gives it out again.
 *
 * <p>Parameters, all in 'f' order: {@code W} [nIn, G·units], {@code RW} [units, G·units], {@code b} [G·units], and for a
 * GRU with the reset gate after the product {@code Rb} [G·units]; G and the order of the gates are the {@link CellKind}'s.
 */
public final class RecurrentLayer extends BlockLayer {
    public static final String INPUT_KERNEL = "W";
    public static final String RECURRENT_KERNEL = "RW";
    public static final String BIAS = "b";
    public static final String RECURRENT_BIAS = "Rb";

    private static final long serialVersionUID = 1;

    @JsonProperty
    private CellKind cell = CellKind.LSTM;
    @JsonProperty
    private RecurrentOptions options = RecurrentOptions.DEFAULT;
    @JsonProperty
    private @Nullable IWeightInit recurrentInit;

    private RecurrentLayer() {
    }

    private RecurrentLayer(Builder builder) {
        super(builder);
        cell = builder.cell;
        options = builder.options;
        recurrentInit = builder.recurrentInit;
        initializeConstraints(builder);
    }

    public CellKind cell() {
        return cell;
    }

    public RecurrentOptions options() {
        return options;
    }

    /** Forgets how weights were drawn, for programs that do not have our initialisations. */
    public void setRecurrentInit(IWeightInit init) {
        recurrentInit = init;
    }

    boolean hasRecurrentBias() {
        return options.useBias() && cell == CellKind.GRU && options.resetAfter();
    }

    @Override
    protected List<ParamBlock> blocks() {
        long columns = cell.gates() * nOut;
        IWeightInit recurrent = Objects.requireNonNullElseGet(recurrentInit, this::getWeightInitFn);
        List<ParamBlock> blocks = new ArrayList<>();
        blocks.add(new ParamBlock(INPUT_KERNEL, new long[] {nIn, columns}, Role.WEIGHT,
                view -> getWeightInitFn().init(nIn, columns, new long[] {nIn, columns}, 'f', view)));
        blocks.add(new ParamBlock(RECURRENT_KERNEL, new long[] {nOut, columns}, Role.WEIGHT,
                view -> recurrent.init(nOut, columns, new long[] {nOut, columns}, 'f', view)));
        if (options.useBias()) {
            blocks.add(new ParamBlock(BIAS, new long[] {columns}, Role.BIAS, this::startBias));
        }
        if (hasRecurrentBias()) {
            blocks.add(new ParamBlock(RECURRENT_BIAS, new long[] {columns}, Role.BIAS, view -> view.assign(getBiasInit())));
        }
        return blocks;
    }

    private void startBias(INDArray view) {
        view.assign(getBiasInit());
        if (cell != CellKind.SIMPLE_RNN && options.keepBias() != 0) {
            int gate = cell == CellKind.LSTM ? 1 : 0; // forget comes second of i f c o, update first of z r h
            view.get(NDArrayIndex.interval(gate * nOut, (gate + 1) * nOut)).assign(options.keepBias());
        }
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new Recurrent(conf, type);
    }

    @Override
    public InputType getOutputType(int index, InputType in) {
        long size = options.returnState() ? 2 * nOut : nOut;
        return options.returnSequences()
                ? InputType.recurrent(size, sequence(in).getTimeSeriesLength(), RNNFormat.NCW) : InputType.feedForward(size);
    }

    @Override
    public void setNIn(InputType in, boolean override) {
        if (nIn <= 0 || override) {
            nIn = sequence(in).getSize();
        }
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType in) {
        sequence(in);
        return null;
    }

    private InputType.InputTypeRecurrent sequence(InputType in) {
        if (in instanceof InputType.InputTypeRecurrent sequence) {
            return sequence;
        }
        throw new IllegalStateException("The recurrent layer \"" + layerName + "\" takes sequences, not " + in + ".");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof RecurrentLayer that && that.cell == cell
                && that.options.equals(options) && Objects.equals(that.recurrentInit, recurrentInit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), cell, options, recurrentInit);
    }

    /** Builds one. The recurrent kernel starts orthogonal, unless told otherwise. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {
        private final CellKind cell;
        private RecurrentOptions options = RecurrentOptions.DEFAULT;
        private IWeightInit recurrentInit = WeightInitCatalogue.find("orthogonal").orElseThrow().toDl4j(0);

        public Builder(CellKind cell) {
            this.cell = cell;
        }

        public Builder options(RecurrentOptions chosen) {
            options = chosen;
            return this;
        }

        public Builder recurrentInit(IWeightInit init) {
            recurrentInit = init;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public RecurrentLayer build() {
            if (options.returnState() && cell != CellKind.LSTM) {
                throw new IllegalArgumentException("Only an LSTM has a state beside its output.");
            }
            return new RecurrentLayer(this);
        }
    }
}
