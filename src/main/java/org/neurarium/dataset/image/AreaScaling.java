package org.neurarium.dataset.image;

/** Scaling by area: a pixel of the result is the mean of the stretch of the source that it covers, in both directions. */
final class AreaScaling {
    private AreaScaling() {
    }

    /** Writes {@code [height × width × channels]} at {@code offset}. */
    static void scale(PixelSource source, int width, int height, float[] into, int offset) {
        int channels = source.channels();
        float[] row = new float[source.width() * channels];
        double[] narrow = new double[width * channels];
        double[] sums = new double[height * width * channels];
        double tall = (double) source.height() / height;
        for (int y = 0; y < source.height(); y++) {
            source.row(y, row);
            across(row, source.width(), narrow, width, channels);
            int last = Math.min(height - 1, (int) Math.floor((y + 1 - 1e-9) / tall));
            for (int target = (int) (y / tall); target <= last; target++) {
                double share = (Math.min(y + 1, (target + 1) * tall) - Math.max(y, target * tall)) / tall;
                for (int i = 0; i < narrow.length; i++) {
                    sums[target * narrow.length + i] += share * narrow[i];
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            into[offset + i] = (float) Math.max(0, Math.min(1, sums[i]));
        }
    }

    private static void across(float[] row, int from, double[] narrow, int to, int channels) {
        double wide = (double) from / to;
        for (int target = 0; target < to; target++) {
            double left = target * wide;
            double right = left + wide;
            int last = Math.min(from - 1, (int) Math.floor(right - 1e-9));
            for (int c = 0; c < channels; c++) {
                double sum = 0;
                for (int x = (int) left; x <= last; x++) {
                    sum += (Math.min(x + 1, right) - Math.max(x, left)) * row[x * channels + c];
                }
                narrow[target * channels + c] = sum / wide;
            }
        }
    }
}
