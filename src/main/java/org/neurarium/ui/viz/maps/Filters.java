package org.neurarium.ui.viz.maps;

import java.util.Optional;
import org.neurarium.layer.Sliding;

/**
 * Kernels of a convolution: {@code values[((row · columns + column) · channels + channel) · units + unit]}, Keras' order.
 *
 * @param channels input channels that each unit sees
 */
record Filters(int rows, int columns, int channels, int units, float[] values) {

    /** Empty where the numbers are not those of such a layer. */
    static Optional<Filters> of(Sliding sliding, float[] kernel, int units) {
        int rows = sliding.window().rows().size();
        int columns = sliding.window().columns().size();
        int each = rows * columns * units;
        return each > 0 && kernel.length > 0 && kernel.length % each == 0
                ? Optional.of(new Filters(rows, columns, kernel.length / each, units, kernel)) : Optional.empty();
    }

    float at(int unit, int channel, int row, int column) {
        return values[((row * columns + column) * channels + channel) * units + unit];
    }

    Extent extent(int unit) {
        return Extent.of(values, unit, units, rows * columns * channels);
    }

    Extent extent() {
        return Extent.of(values);
    }
}
