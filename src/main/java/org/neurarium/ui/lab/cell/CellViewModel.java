package org.neurarium.ui.lab.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.cell.CellKind;
import org.neurarium.lab.cell.UnrolledCell;
import org.neurarium.ui.lab.stage.StepHead;

/**
 * An unrolled cell and where a person is: step 0 what is given, then T steps forward, the loss, and T steps backward.
 */
final class CellViewModel {
    static final int MOST_STEPS = 6;
    private static final double[] INPUTS = {1, 0.5, -1, 0, 0.8, -0.5};
    /** Wx, Wh, b of each gate of each kind; the forget gate starts open. */
    private static final List<double[][]> STARTS = List.of(new double[][] {{0.5, 0.8, 0}},
            new double[][] {{0.4, 0.3, 1}, {0.6, -0.4, 0}, {0.9, 0.5, 0}, {0.3, 0.2, 0.5}},
            new double[][] {{0.5, -0.3, 0.4}, {-0.6, 0.4, 0.2}, {0.9, 0.7, 0}});

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private CellKind kind = CellKind.RNN;
    private double[][] weights = copy(STARTS.get(0));
    private double[] inputs = Arrays.copyOf(INPUTS, 4);
    private double target = 0.5;
    private int reach = MOST_STEPS;
    private List<UnrolledCell.Step> forward = List.of();
    private List<UnrolledCell.Gradient> backward = List.of();

    CellViewModel() {
        compute();
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    CellKind kind() {
        return kind;
    }

    String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void kind(String name) {
        kind = CellKind.valueOf(name.toUpperCase(Locale.ROOT));
        weights = copy(STARTS.get(kind.ordinal()));
        head.to(0);
        compute();
    }

    double[][] weights() {
        return weights;
    }

    boolean weight(int gate, int which, double value) {
        weights[gate][which] = value;
        compute();
        return true;
    }

    double[] inputs() {
        return inputs;
    }

    boolean input(int t, double value) {
        inputs[t] = value;
        compute();
        return true;
    }

    int steps() {
        return inputs.length;
    }

    void steps(int wanted) {
        double[] longer = Arrays.copyOf(INPUTS, wanted);
        System.arraycopy(inputs, 0, longer, 0, Math.min(wanted, inputs.length));
        inputs = longer;
        compute();
    }

    double target() {
        return target;
    }

    void target(double value) {
        target = value;
        compute();
    }

    /** Steps that the gradient goes back, at most all. */
    int reach() {
        return Math.min(reach, inputs.length);
    }

    void reach(int wanted) {
        reach = wanted;
        compute();
    }

    private void compute() {
        UnrolledCell cell = cell();
        forward = cell.forward();
        backward = cell.backward(forward);
        head.length(2 * steps() + 1);
        revision.set(revision.get() + 1);
    }

    UnrolledCell cell() {
        return new UnrolledCell(kind, weights, inputs, target, reach());
    }

    UnrolledCell.Step step(int t) {
        return forward.get(t);
    }

    UnrolledCell.Gradient gradient(int t) {
        return backward.get(t);
    }

    double loss() {
        return cell().loss(forward);
    }

    double[][] total() {
        return cell().total(backward);
    }

    boolean isBackward() {
        return head.at().get() > steps() + 1;
    }

    boolean isLoss() {
        return head.at().get() == steps() + 1;
    }

    /** The time step that is looked at, from 0; −1 where there is none. */
    int current() {
        int at = head.at().get();
        return at == 0 || isLoss() ? -1 : at <= steps() ? at - 1 : 2 * steps() + 1 - at;
    }

    boolean knows(int t) {
        return head.at().get() > t;
    }

    boolean knowsGradient(int t) {
        return isBackward() && t >= current();
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }
}
