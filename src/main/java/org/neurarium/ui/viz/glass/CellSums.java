package org.neurarium.ui.viz.glass;

import org.jspecify.annotations.Nullable;

/** What a gate of a recurrent layer sums: of the step's input and of the state before it. */
final class CellSums {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final int gate;
    private final int columns;
    private final int units;

    /**
     * @param gate whose columns of the kernels, {@code gates} of them side by side
     * @param units of the layer
     */
    CellSums(Numbers numbers, Place place, Quantity of, int gate, int gates, int units) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.gate = gate;
        this.columns = gates * units;
        this.units = units;
    }

    /** Adds W x + b. */
    void input(WeightedSum sum) {
        float[] kernel = numbers.parameter(place, "kernel");
        for (int i = 0; i < place.in().width() && kernel != null; i++) {
            int weight = i * columns + gate * units + of.unit();
            int flat = of.step() * place.in().width() + i;
            sum.add(kernel[weight], place.parameter("kernel", weight), numbers.output(place.in(), flat), place.in().at(flat));
        }
        bias(sum, "bias");
    }

    /** Adds U h, and its own bias where there is one; h times the reset gate where it is {@code faded}. */
    void state(WeightedSum sum, boolean faded) {
        float[] kernel = numbers.parameter(place, "recurrentKernel");
        for (int i = 0; i < units && kernel != null && (before() >= 0 || place.memory() > 0); i++) {
            double h = before("hidden", i);
            double kept = faded ? numbers.inside(of.part(), "reset", of.step(), i) * h : h;
            int weight = i * columns + gate * units + of.unit();
            sum.add(kernel[weight], place.parameter("recurrentKernel", weight), kept, ofBefore("hidden", i));
        }
        bias(sum, "recurrentBias");
    }

    private void bias(WeightedSum sum, String name) {
        float[] bias = numbers.parameter(place, name);
        if (bias != null) {
            sum.bias(bias[gate * units + of.unit()], place.parameter(name, gate * units + of.unit()));
        }
    }

    /** The step whose state is gone on from; −1 where there is none before. */
    private int before() {
        int before = CellStates.isBackwards(place) ? of.step() + 1 : of.step() - 1;
        return before >= numbers.valid(place.in()) ? -1 : before;
    }

    /** The state gone on from: of the step before, or what arrives from another layer, or zero. */
    double before(String name, int unit) {
        if (before() >= 0) {
            return numbers.inside(of.part(), name, before(), unit);
        }
        int flat = given(name, unit);
        return flat < 0 ? 0 : numbers.output(place.inputs().get(place.memory()), flat);
    }

    @Nullable Quantity ofBefore(String name, int unit) {
        if (before() >= 0) {
            return of.named(name).at(before(), unit);
        }
        int flat = given(name, unit);
        return flat < 0 ? null : place.inputs().get(place.memory()).at(flat);
    }

    /** Where the first state stands in what brings it: h, behind it perhaps c; or the last step of a sequence. −1 if nowhere. */
    private int given(String name, int unit) {
        if (place.memory() < 0) {
            return -1;
        }
        Source state = place.inputs().get(place.memory());
        if (state.sequence()) {
            return name.equals("hidden") ? (numbers.valid(state) - 1) * state.width() + unit : -1;
        }
        return name.equals("hidden") ? unit : state.width() == 2 * units ? units + unit : -1;
    }
}
