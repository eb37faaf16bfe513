package org.neurarium.nn.recurrent;

import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.nd4j.linalg.activations.IActivation;

/**
 * A recurrent layer as Deeplearning4j's own, where it has one that gives the same outputs, and the parameters between the
 * two. Deeplearning4j's LSTM has the columns candidate, forget, output, input; here they are input, forget, candidate,
 * output. W, RW and b follow each other in 'f' order in both, so that only blocks of columns change places.
 */
public final class StockForm {
    /** Where our blocks i, f, c, o stand in Deeplearning4j's LSTM. */
    private static final int[] PLACE = {3, 1, 0, 2};

    private StockForm() {
    }

    /**
     * Deeplearning4j's layer. What matters for going on training only (truncation, dropout) is left out.
     *
     * @return empty for a GRU, for a layer without bias, one that reads backwards (see {@link #turned}), and one that gives out its cell state
     */
    public static Optional<Layer> of(RecurrentLayer layer) {
        return layer.options().goBackwards() ? Optional.empty() : forward(layer);
    }

    /**
     * What stands, of a layer that reads backwards, between two vertices that turn the sequence round (the second only where
     * the sequence is given out).
     *
     * @return empty where {@link #of} would be, and for a sequence given out in the order in which it was made
     */
    public static Optional<Layer> turned(RecurrentLayer layer) {
        RecurrentOptions o = layer.options();
        return o.goBackwards() && (o.aligned() || !o.returnSequences()) ? forward(layer) : Optional.empty();
    }

    private static Optional<Layer> forward(RecurrentLayer layer) {
        RecurrentOptions o = layer.options();
        if (layer.cell() == CellKind.GRU || !o.useBias() || o.returnState()) {
            return Optional.empty();
        }
        BaseRecurrentLayer stock = layer.cell() == CellKind.LSTM
                ? new LSTM.Builder().gateActivationFunction(activation(o.recurrentActivation()))
                        .forgetGateBiasInit(o.keepBias()).nIn(layer.getNIn()).nOut(layer.getNOut()).build()
                : new SimpleRnn.Builder().nIn(layer.getNIn()).nOut(layer.getNOut()).build();
        stock.setActivationFn(activation(o.activation()));
        stock.setWeightInitFn(new WeightInitXavier());
        stock.setWeightInitFnRecurrent(new WeightInitXavier());
        stock.setBiasInit(layer.getBiasInit());
        stock.setIUpdater(layer.getIUpdater());
        stock.setBiasUpdater(layer.getBiasUpdater());
        stock.setRegularization(layer.getRegularization());
        stock.setRegularizationBias(layer.getRegularizationBias());
        stock.setGradientNormalization(layer.getGradientNormalization());
        stock.setGradientNormalizationThreshold(layer.getGradientNormalizationThreshold());
        stock.setLayerName(layer.getLayerName());
        if (o.returnSequences()) {
            return Optional.of(stock);
        }
        LastTimeStep last = new LastTimeStep(stock);
        last.setLayerName(layer.getLayerName());
        return Optional.of(last);
    }

    private static IActivation activation(Squash f) {
        return ActivationCatalogue.find(f.id()).orElseThrow().toDl4j();
    }

    /**
     * Rearranges a layer's part of a flat parameter vector, in place.
     *
     * @param at where it begins
     * @param toStock whether it becomes Deeplearning4j's order, else ours
     */
    public static void rearrange(RecurrentLayer layer, float[] parameters, int at, boolean toStock) {
        if (layer.cell() != CellKind.LSTM) {
            return;
        }
        int units = Math.toIntExact(layer.getNOut());
        int start = at;
        for (int rows : new int[] {Math.toIntExact(layer.getNIn()), units, 1}) {
            int block = rows * units;
            float[] old = java.util.Arrays.copyOfRange(parameters, start, start + 4 * block);
            for (int k = 0; k < 4; k++) {
                int from = toStock ? k : PLACE[k];
                int to = toStock ? PLACE[k] : k;
                System.arraycopy(old, from * block, parameters, start + to * block, block);
            }
            start += 4 * block;
        }
    }
}
