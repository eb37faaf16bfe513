package org.neurarium.dataset;

import java.util.Arrays;
import java.util.Optional;

/** How features are brought to one scale before training. */
public enum Scaling {
    /** As they are. */
    NONE("none"),
    /** (x − mean) / standard deviation, the population's (divided by n). */
    STANDARDIZE("standardize"),
    /** (x − smallest) / (largest − smallest), in [0, 1] on the rows it was fitted on. */
    MIN_MAX("min-max");

    private final String id;

    Scaling(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Scaling> find(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    /**
     * Shift and scale of every column of {@code [count × width]}, summed in double precision. A column that does not
     * vary keeps scale 1, so that it becomes 0 and not NaN. No rows: no change.
     */
    public Normalization fit(float[] features, int width) {
        if (this == NONE || features.length == 0) {
            return Normalization.NONE;
        }
        float[] shift = new float[width];
        float[] scale = new float[width];
        for (int column = 0; column < width; column++) {
            double[] fitted = this == STANDARDIZE
                    ? moments(features, width, column) : range(features, width, column);
            shift[column] = (float) fitted[0];
            float spread = (float) fitted[1];
            scale[column] = spread > 0 && Float.isFinite(spread) ? spread : 1;
        }
        return new Normalization(shift, scale);
    }

    private static double[] moments(float[] features, int width, int column) {
        int count = features.length / width;
        double sum = 0;
        for (int i = column; i < features.length; i += width) {
            sum += features[i];
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = column; i < features.length; i += width) {
            squares += (features[i] - mean) * (features[i] - mean);
        }
        double deviation = Math.sqrt(squares / count);
        // Below the rounding of the column's own floats there is no variation to scale up.
        return new double[] {mean, deviation > 1e-7 * Math.abs(mean) ? deviation : 0};
    }

    private static double[] range(float[] features, int width, int column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = column; i < features.length; i += width) {
            low = Math.min(low, features[i]);
            high = Math.max(high, features[i]);
        }
        return new double[] {low, high - low};
    }
}
