package org.neurarium.ui.lab.convolution;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.convolution.Convolution;
import org.neurarium.ui.lab.stage.StepHead;

/** An image, a kernel and how it slides; step k is the k-th number of the output, row by row. */
final class ConvolutionViewModel {
    static final int MOST_IMAGE = 8;
    static final int MOST_KERNEL = 5;
    static final List<String> EXAMPLES = List.of("diagonal", "same", "edge", "blur", "dilated");

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private double[][] image = {};
    private double[][] kernel = {};
    private int stride = 1;
    private int padding;
    private int dilation = 1;
    private String example = "";

    ConvolutionViewModel() {
        example("diagonal");
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** The example that was chosen; its numbers may have been changed since. */
    String example() {
        return example;
    }

    void example(String id) {
        example = id;
        stride = 1;
        padding = id.equals("same") ? 1 : 0;
        dilation = id.equals("dilated") ? 2 : 1;
        image = switch (id) {
            case "same" -> Images.of("0010000 0110000 0010000 0010000 0010000 0111000 0000000");
            case "edge" -> Images.of("000999 000999 000999 000999 000999 000999");
            case "blur" -> Images.of("00000 00000 00900 00000 00000");
            case "dilated" -> Images.of("1000000 0100000 0010000 0001000 0000100 0000010 0000001");
            default -> Images.of("11100 01110 00111 00110 01100");
        };
        kernel = switch (id) {
            case "edge" -> new double[][] {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
            case "blur" -> new double[][] {{0.11, 0.11, 0.11}, {0.11, 0.12, 0.11}, {0.11, 0.11, 0.11}};
            case "same" -> new double[][] {{0, 1, 0}, {1, -4, 1}, {0, 1, 0}};
            case "dilated" -> Images.of("100 010 001");
            default -> Images.of("101 010 101");
        };
        head.to(0);
        changed();
    }

    Convolution convolution() {
        return new Convolution(image, kernel, stride, padding, dilation);
    }

    int outputs() {
        return convolution().rows() * convolution().columns();
    }

    int row() {
        return head.at().get() / Math.max(1, convolution().columns());
    }

    int column() {
        return head.at().get() % Math.max(1, convolution().columns());
    }

    boolean pixel(int row, int column, double value) {
        image[row][column] = value;
        changed();
        return true;
    }

    boolean weight(int row, int column, double value) {
        kernel[row][column] = value;
        changed();
        return true;
    }

    int imageSize() {
        return image.length;
    }

    void imageSize(int size) {
        image = Images.resized(image, size, size);
        changed();
    }

    int kernelSize() {
        return kernel.length;
    }

    void kernelSize(int size) {
        kernel = Images.resized(kernel, size, size);
        changed();
    }

    int stride() {
        return stride;
    }

    void stride(int wanted) {
        stride = wanted;
        changed();
    }

    int padding() {
        return padding;
    }

    void padding(int wanted) {
        padding = wanted;
        changed();
    }

    int dilation() {
        return dilation;
    }

    void dilation(int wanted) {
        dilation = wanted;
        changed();
    }

    private void changed() {
        head.length(outputs() - 1);
        revision.set(revision.get() + 1);
    }
}
