package org.neurarium.train.probe;

import java.util.Arrays;

/**
 * How numbers spread: percentiles, mean, standard deviation (divided by n) and how many were no numbers.
 *
 * @param percentiles at {@link #AT}; NaN where there is no number
 */
public record Spread(float[] percentiles, float mean, float deviation, int notFinite) {
    private static final int[] AT = {1, 10, 25, 50, 75, 90, 99};
    private static final int MOST = 4096;

    /** Which percentiles there are. */
    public static int[] at() {
        return AT.clone();
    }

    /**
     * Of some numbers. Mean and deviation are over all; percentiles over at most {@value #MOST} of them, evenly picked,
     * interpolated linearly between neighbours (Hyndman and Fan 1996, type 7).
     */
    public static Spread of(float[] values) {
        double sum = 0;
        double squares = 0;
        int finite = 0;
        for (float v : values) {
            if (Float.isFinite(v)) {
                sum += v;
                squares += (double) v * v;
                finite++;
            }
        }
        if (finite == 0) {
            float[] none = new float[AT.length];
            Arrays.fill(none, Float.NaN);
            return new Spread(none, Float.NaN, Float.NaN, values.length);
        }
        double mean = sum / finite;
        float deviation = (float) Math.sqrt(Math.max(0, squares / finite - mean * mean));
        return new Spread(percentiles(sorted(values)), (float) mean, deviation, values.length - finite);
    }

    private static float[] sorted(float[] values) {
        int step = (values.length + MOST - 1) / MOST;
        float[] picked = new float[(values.length + step - 1) / step];
        int count = 0;
        for (int i = 0; i < values.length; i += step) {
            if (Float.isFinite(values[i])) {
                picked[count++] = values[i];
            }
        }
        float[] sorted = Arrays.copyOf(picked, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static float[] percentiles(float[] sorted) {
        float[] found = new float[AT.length];
        for (int i = 0; i < AT.length; i++) {
            if (sorted.length == 0) {
                found[i] = Float.NaN;
                continue;
            }
            double place = AT[i] / 100.0 * (sorted.length - 1);
            int low = (int) Math.floor(place);
            int high = Math.min(sorted.length - 1, low + 1);
            found[i] = (float) (sorted[low] + (place - low) * (sorted[high] - (double) sorted[low]));
        }
        return found;
    }
}
