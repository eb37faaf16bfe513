package org.neurarium.words.ask;

/** Vectors as directions. */
public final class Directions {
    private Directions() {
    }

    /** x / ‖x‖, a copy; zeros stay zeros. */
    public static float[] unit(float[] x) {
        float[] unit = x.clone();
        double length = Math.sqrt(dot(x, x));
        for (int d = 0; d < unit.length && length > 0; d++) {
            unit[d] = (float) (x[d] / length);
        }
        return unit;
    }

    /** cos(a, b) = a · b / ‖a‖ ‖b‖; 0 if one of them is 0. */
    public static double cosine(float[] a, float[] b) {
        double length = Math.sqrt(dot(a, a) * dot(b, b));
        return length == 0 ? 0 : dot(a, b) / length;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
