package org.neurarium.dataset;

/** Per feature: x ↦ (x − shift) / scale. Empty arrays leave the features as they are. */
public record Normalization(float[] shift, float[] scale) {
    public static final Normalization NONE = new Normalization(new float[0], new float[0]);

    /** Takes it back in place, {@code [count × features]}. */
    public void undo(float[] features) {
        int width = shift.length;
        for (int i = 0; width > 0 && i < features.length; i++) {
            features[i] = features[i] * scale[i % width] + shift[i % width];
        }
    }

    /** Applies it in place to {@code [count × features]}. */
    public void apply(float[] features) {
        int width = shift.length;
        for (int i = 0; width > 0 && i < features.length; i++) {
            features[i] = (features[i] - shift[i % width]) / scale[i % width];
        }
    }
}
