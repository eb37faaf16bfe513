package org.neurarium.ui.lab.convolution;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.convolution.Pooling;
import org.neurarium.ui.lab.stage.StepHead;

/** An image, how it is pooled, and what is done to the image first: a shift, noise. Step k is the k-th number of the output. */
final class PoolingViewModel {
    static final int MOST_IMAGE = 8;
    static final List<String> EXAMPLES = List.of("numbers", "edge", "dot");
    private static final long NOISE_SEED = 11;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private double[][] image = {};
    private Pooling.Kind kind = Pooling.Kind.MAX;
    private int size = 2;
    private int stride = 2;
    private double ratio = 1.5;
    private double seed = 0.5;
    private int shift;
    private double noise;
    private String example = "";

    PoolingViewModel() {
        example("numbers");
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    String example() {
        return example;
    }

    void example(String id) {
        example = id;
        image = Images.of(switch (id) {
            case "edge" -> "000999 000999 000999 000999 000999 000999";
            case "dot" -> "00005000 00000000 00000000 00900000 00000000 00000070 80000000 00000000"; // in the left column of their windows
            default -> "1124 5678 3210 1234";
        });
        head.to(0);
        changed();
    }

    double[][] image() {
        return image;
    }

    boolean pixel(int row, int column, double value) {
        image[row][column] = value;
        changed();
        return true;
    }

    /** The image after shift and noise: what is pooled. */
    double[][] altered() {
        double[][] shifted = shift == 0 ? Images.copy(image) : Pooling.shifted(image, shift);
        return noise == 0 ? shifted : Pooling.noisy(shifted, noise, NOISE_SEED);
    }

    boolean isAltered() {
        return shift != 0 || noise != 0;
    }

    Pooling pooling() {
        return new Pooling(altered(), kind, size, stride, ratio, seed);
    }

    /** The pooled image as it would be without shift and noise. */
    double[][] unaltered() {
        return pooling().of(image).output();
    }

    int outputs() {
        return pooling().rows() * pooling().columns();
    }

    int row() {
        return head.at().get() / Math.max(1, pooling().columns());
    }

    int column() {
        return head.at().get() % Math.max(1, pooling().columns());
    }

    int imageSize() {
        return image.length;
    }

    void imageSize(int wanted) {
        image = Images.resized(image, wanted, wanted);
        changed();
    }

    String kind() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    void kind(String wanted) {
        kind = Pooling.Kind.valueOf(wanted.toUpperCase(java.util.Locale.ROOT));
        changed();
    }

    int size() {
        return size;
    }

    void size(int wanted) {
        size = wanted;
        changed();
    }

    int stride() {
        return stride;
    }

    void stride(int wanted) {
        stride = wanted;
        changed();
    }

    double ratio() {
        return ratio;
    }

    void ratio(double wanted) {
        ratio = wanted;
        changed();
    }

    double seed() {
        return seed;
    }

    void seed(double wanted) {
        seed = wanted;
        changed();
    }

    int shift() {
        return shift;
    }

    void shift(int wanted) {
        shift = wanted;
        changed();
    }

    double noise() {
        return noise;
    }

    void noise(double wanted) {
        noise = wanted;
        changed();
    }

    private void changed() {
        head.length(outputs() - 1);
        revision.set(revision.get() + 1);
    }
}
