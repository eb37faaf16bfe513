package org.neurarium.nn.init;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A weight initialisation of the {@link WeightInitCatalogue} as Deeplearning4j calls it.
 *
 * <p>The numbers depend on the seed and on where the parameter lies in the network's flattened vector, not on how many
 * numbers were drawn before: each parameter has a stream of its own, even when layers share this object.
 */
public final class SeededWeightInit implements IWeightInit {

    private static final long serialVersionUID = 1;

    private final String id;
    private final double argument;
    private final long seed;

    /**
     * @param id a rule of the catalogue
     * @param argument its argument (value, standard deviation or half width); ignored by rules that have none
     * @param seed of the stream
     */
    public SeededWeightInit(@JsonProperty("id") String id, @JsonProperty("argument") double argument,
            @JsonProperty("seed") long seed) {
        this.id = id;
        this.argument = argument;
        this.seed = seed;
        rule();
    }

    private WeightInitRule rule() {
        return WeightInitCatalogue.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no weight initialisation \"" + id + "\"."));
    }

    @Override
    public INDArray init(double fanIn, double fanOut, long[] shape, char order, INDArray paramView) {
        double[] values = rule().draw(fanIn, fanOut, Math.toIntExact(paramView.length()), argument, seed, paramView.offset());
        paramView.assign(Nd4j.createFromArray(values).reshape(paramView.shape()).castTo(paramView.dataType()));
        return paramView.reshape(order, shape);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeededWeightInit that && that.id.equals(id) && that.argument == argument && that.seed == seed;
    }

    @Override
    public int hashCode() {
        return id.hashCode() * 31 + Long.hashCode(seed) + Double.hashCode(argument);
    }

    @Override
    public String toString() {
        return id + "(" + argument + ", seed " + seed + ")";
    }
}
