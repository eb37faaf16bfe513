package org.neurarium.dataset.series;

/**
 * All windows of a series, in the order of time. Window i holds steps i … i + length − 1 of every channel; its targets
 * are the first channel's next {@code horizon} values.
 *
 * @param count number of windows
 * @param inputs {@code [count × length × channels]}
 * @param targets {@code [count × horizon]}
 */
public record Windows(int count, float[] inputs, float[] targets) {
    /**
     * Cuts.
     *
     * @param channels values by channel and step, all as long
     */
    public static Windows of(float[][] channels, int length, int horizon) {
        int count = Math.max(0, channels[0].length - length - horizon + 1);
        int width = channels.length;
        float[] inputs = new float[count * length * width];
        float[] targets = new float[count * horizon];
        for (int i = 0; i < count; i++) {
            for (int t = 0; t < length; t++) {
                for (int c = 0; c < width; c++) {
                    inputs[(i * length + t) * width + c] = channels[c][i + t];
                }
            }
            System.arraycopy(channels[0], i + length, targets, i * horizon, horizon);
        }
        return new Windows(count, inputs, targets);
    }

    /** Windows between two parts such that no target of the later one was seen in the earlier one. */
    public static int gap(int horizon) {
        return horizon - 1;
    }
}
