package org.neurarium.ui.lab.convolution;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.convolution.StackedKernels;
import org.neurarium.ui.lab.stage.StepHead;

/** An image and two 3×3 kernels; step k is the k-th number of what the second one makes, row by row. */
final class StackedViewModel {
    static final int MOST_CHANNELS = 1024;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final double[][] image = Images.of("0011000 0110000 1110000 0011100 0000110 0001100 0011000");
    private final double[][] first = {{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}};
    private final double[][] second = {{0, 1, 0}, {1, 1, 1}, {0, 1, 0}};
    private boolean relu;
    private int channels = 1;

    StackedViewModel() {
        changed();
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    StackedKernels kernels() {
        return new StackedKernels(image, first, second, relu);
    }

    /** Rows of the output; it has as many columns. */
    int side() {
        return image.length - first.length - second.length + 2;
    }

    int row() {
        return head.at().get() / side();
    }

    int column() {
        return head.at().get() % side();
    }

    boolean pixel(int row, int column, double value) {
        return put(image, row, column, value);
    }

    boolean first(int row, int column, double value) {
        return put(first, row, column, value);
    }

    boolean second(int row, int column, double value) {
        return put(second, row, column, value);
    }

    boolean relu() {
        return relu;
    }

    void relu(boolean wanted) {
        relu = wanted;
        changed();
    }

    int channels() {
        return channels;
    }

    void channels(int wanted) {
        channels = wanted;
        changed();
    }

    private boolean put(double[][] matrix, int row, int column, double value) {
        matrix[row][column] = value;
        changed();
        return true;
    }

    private void changed() {
        head.length(side() * side() - 1);
        revision.set(revision.get() + 1);
    }
}
