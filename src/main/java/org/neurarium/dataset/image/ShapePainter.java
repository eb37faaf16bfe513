package org.neurarium.dataset.image;

import java.util.List;

/**
 * Draws one filled shape at a random place, in a random size, turn and colour, on a background of another brightness,
 * anti-aliased by {@value #FINE} × {@value #FINE} samples a pixel. Image i of a seed is a function of seed and i only.
 */
public final class ShapePainter {
    /** What is drawn, by class. */
    public static final List<String> CLASSES = List.of("circle", "square", "triangle", "star", "cross");
    /** Sides of an image. */
    private static final int FINE = 4;
    private static final double LEAST_CONTRAST = 0.35;
    private static final double[][] OUTLINES = {
        {}, // the circle has no corners
        regular(4, 1, Math.PI / 4),
        regular(3, 1, -Math.PI / 2),
        star(),
        cross(),
    };

    private final Dice.Box box;
    private final long seed;
    private final int side;
    private final int channels;

    /** @param channels 1 for grey, 3 for red, green, blue */
    public ShapePainter(Dice.Box box, long seed, int side, int channels) {
        this.box = box;
        this.seed = seed;
        this.side = side;
        this.channels = channels;
    }

    /** Draws class {@code label} as drawing {@code number} of the seed into {@code [side × side × channels]}. */
    public void paint(int label, int number, float[] pixels, int offset) {
        Dice dice = box.of(seed, number);
        double radius = side * dice.uniform(0.2, 0.42);
        double room = side / 2.0 - radius;
        double x = side / 2.0 + dice.uniform(-room, room);
        double y = side / 2.0 + dice.uniform(-room, room);
        double turn = dice.uniform(0, 2 * Math.PI);
        double[] ground = new double[channels];
        double[] ink = new double[channels];
        do {
            for (int c = 0; c < channels; c++) {
                ground[c] = dice.uniform();
                ink[c] = dice.uniform();
            }
        } while (Math.abs(light(ink) - light(ground)) < LEAST_CONTRAST);
        double cos = StrictMath.cos(turn) / radius;
        double sin = StrictMath.sin(turn) / radius;
        for (int i = 0; i < side * side; i++) {
            double covered = covered(label, i % side - x, i / side - y, cos, sin);
            for (int c = 0; c < channels; c++) {
                pixels[offset + i * channels + c] = (float) (ground[c] + covered * (ink[c] - ground[c]));
            }
        }
    }

    private double light(double[] colour) {
        return channels == 1 ? colour[0] : 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2];
    }

    /** Share of the pixel whose upper left corner lies at (x, y) from the shape's middle that the shape covers. */
    private static double covered(int label, double x, double y, double cos, double sin) {
        int inside = 0;
        for (int i = 0; i < FINE * FINE; i++) {
            double px = x + (i % FINE + 0.5) / FINE;
            double py = y + (i / FINE + 0.5) / FINE;
            inside += contains(label, cos * px + sin * py, cos * py - sin * px) ? 1 : 0;
        }
        return inside / (double) (FINE * FINE);
    }

    private static boolean contains(int label, double x, double y) {
        return x * x + y * y <= 1 && (label == 0 ? x * x + y * y <= 0.72 : inside(OUTLINES[label], x, y));
    }

    /** Even-odd rule on the outline {@code [x₀, y₀, x₁, y₁, …]}. */
    private static boolean inside(double[] outline, double x, double y) {
        boolean inside = false;
        int last = outline.length - 2;
        for (int i = 0; i < outline.length; last = i, i += 2) {
            double yi = outline[i + 1];
            double yj = outline[last + 1];
            if (yi > y != yj > y && x < outline[i] + (y - yi) / (yj - yi) * (outline[last] - outline[i])) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double[] regular(int corners, double radius, double start) {
        double[] outline = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            outline[2 * i] = radius * StrictMath.cos(start + 2 * Math.PI * i / corners);
            outline[2 * i + 1] = radius * StrictMath.sin(start + 2 * Math.PI * i / corners);
        }
        return outline;
    }

    /** Five points; inner corners at 0.382 of the radius, where the sides of a pentagram meet. */
    private static double[] star() {
        double[] outer = regular(5, 1, -Math.PI / 2);
        double[] inner = regular(5, 0.382, -Math.PI / 2 + Math.PI / 5);
        double[] outline = new double[20];
        for (int i = 0; i < 5; i++) {
            System.arraycopy(outer, 2 * i, outline, 4 * i, 2);
            System.arraycopy(inner, 2 * i, outline, 4 * i + 2, 2);
        }
        return outline;
    }

    /** Two bars of width 0.56. */
    private static double[] cross() {
        double a = 0.28;
        double b = 0.95;
        return new double[] {-a, -b, a, -b, a, -a, b, -a, b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a, -a};
    }
}
