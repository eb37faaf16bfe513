package org.neurarium.ui.lab.activation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.ui.lab.stage.StepHead;

/** One activation function with its parameters; a step moves x by 1/8 between −4 and 4. */
final class ActivationViewModel {
    static final double REACH = 4;
    private static final int PER_UNIT = 8;
    /** Half the distance of the central difference. */
    static final double H = 1e-6;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private ActivationFunction function = ActivationCatalogue.find("sigmoid").orElseThrow();
    private double[] parameters = {};
    private final Map<String, ActivationCost> costs = new HashMap<>();

    ActivationViewModel() {
        head.length((int) (2 * REACH * PER_UNIT));
        choose("sigmoid");
        head.to((int) ((REACH + 1) * PER_UNIT));
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    static List<String> ids() {
        return ActivationCatalogue.all().stream().map(ActivationFunction::id).toList();
    }

    ActivationFunction function() {
        return function;
    }

    void choose(String id) {
        function = ActivationCatalogue.find(id).orElseThrow();
        parameters = function.defaults();
        revision.set(revision.get() + 1);
    }

    /** What the function shown takes, once it has been measured. */
    Optional<ActivationCost> cost() {
        return Optional.ofNullable(costs.get(function.id()));
    }

    void cost(String id, ActivationCost cost) {
        costs.put(id, cost);
        revision.set(revision.get() + 1);
    }

    double parameter(int index) {
        return parameters[index];
    }

    void parameter(int index, double value) {
        parameters[index] = value;
        revision.set(revision.get() + 1);
    }

    double x() {
        return -REACH + (double) head.at().get() / PER_UNIT;
    }

    /** Moves to the step nearest to x. */
    void x(double wanted) {
        head.to((int) Math.round((wanted + REACH) * PER_UNIT));
    }

    double value(double x) {
        return function.curve().value(x, parameters);
    }

    double slope(double x) {
        return function.curve().derivative(x, parameters);
    }

    /** (f(x + h) − f(x − h)) / 2h. */
    double difference(double x) {
        return (value(x + H) - value(x - H)) / (2 * H);
    }

    /** Whether f has no derivative at x. */
    boolean isKink(double x) {
        return Arrays.stream(function.kinks().apply(parameters)).anyMatch(k -> Math.abs(k - x) < 2 * H);
    }

    List<ActivationFunction.Zone> saturated() {
        return function.saturatedZones(-REACH, REACH, parameters);
    }

    boolean isSaturated(double x) {
        return Math.abs(slope(x)) < ActivationFunction.SATURATED_SLOPE;
    }
}
