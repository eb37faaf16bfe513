package org.neurarium.dataset.image;

import java.util.Arrays;
import java.util.List;

/**
 * Draws handwritten digits, 28 × 28 pixels, ink 1 on 0, framed as scanned digits usually are (LeCun et al. 1998): the
 * digit fits a box of 20 × 20 with its proportions kept, and its centre of mass lies in the middle of the image.
 *
 * <p>Every drawing chooses a way to write the digit, moves each point of it at random, draws smooth curves through
 * them, and varies proportions, slant, rotation, waviness, the pen's width and its soft rim, size and place. Image i of
 * a seed is a function of seed and i only. One painter is not for several threads.
 */
public final class DigitPainter {
    /** Pixels on a side. */
    public static final int SIDE = 28;
    private static final double BOX = 20;

    private final Dice.Box box;
    private final long seed;
    private final double variation;
    private final InkTrace trace = new InkTrace();
    private final PixelPen pen = new PixelPen(SIDE, SIDE);
    private final float[] scrap = new float[SIDE * SIDE];

    /**
     * @param box gives every drawing its dice
     * @param variation how much drawings differ: 0 always the same for one way of writing, 1 as people do, 2 twice that
     */
    public DigitPainter(Dice.Box box, long seed, double variation) {
        this.box = box;
        this.seed = seed;
        this.variation = variation;
    }

    /** Draws {@code digit} as drawing {@code number} of the seed into {@code [28 × 28]} floats at {@code offset}, all 0. */
    public void paint(int digit, int number, float[] pixels, int offset) {
        Dice random = box.of(seed, number);
        write(DigitGlyphs.of(digit), random);
        bend(random);
        double radius = radius(random);
        double size = BOX - 2 * radius - variation * random.uniform(0, 1.2);
        trace.fit(size);
        double growth = variation * random.uniform(-0.35, 0.35);
        double rim = 1.1 + 0.4 * random.uniform();
        double rightwards = variation * random.uniform(-0.8, 0.8);
        double downwards = variation * random.uniform(-0.8, 0.8);
        centre(radius, growth, rim);
        trace.shift(rightwards, downwards);
        pen.on(pixels, offset, rim);
        trace.draw(pen, radius, growth);
    }

    /** Draws on scrap paper first: where strokes cross or swell, the ink's centre is not that of the lines. */
    private void centre(double radius, double growth, double rim) {
        trace.centre(SIDE / 2.0, SIDE / 2.0);
        Arrays.fill(scrap, 0);
        pen.on(scrap, 0, rim);
        trace.draw(pen, radius, growth);
        double ink = 0;
        double across = 0;
        double down = 0;
        for (int i = 0; i < scrap.length; i++) {
            ink += scrap[i];
            across += scrap[i] * (i % SIDE + 0.5);
            down += scrap[i] * (i / SIDE + 0.5);
        }
        trace.shift(SIDE / 2.0 - across / ink, SIDE / 2.0 - down / ink);
    }

    private void write(List<Glyph> ways, Dice random) {
        trace.clear();
        double shake = variation * random.uniform(1, 5);
        for (List<double[]> stroke : ways.get(random.below(ways.size())).strokes()) {
            double[] corner = null;
            for (double[] curve : stroke) {
                double[] moved = moved(curve, shake, random);
                if (corner == null) {
                    trace.moveTo(moved[0], moved[1]);
                } else {
                    moved[0] = corner[0];
                    moved[1] = corner[1];
                }
                trace.curve(moved);
                corner = new double[] {moved[moved.length - 2], moved[moved.length - 1]};
            }
        }
    }

    private static double[] moved(double[] curve, double shake, Dice random) {
        double[] moved = new double[curve.length];
        for (int i = 0; i < curve.length; i++) {
            moved[i] = curve[i] + shake * random.gaussian();
        }
        return moved;
    }

    /** Proportions, slant (to the right more often than to the left), rotation and waviness of one hand. */
    private void bend(Dice random) {
        double broad = StrictMath.exp(variation * 0.28 * clipped(random.gaussian()));
        double slant = variation * (0.12 + 0.28 * clipped(random.gaussian()));
        double turn = variation * 0.16 * clipped(random.gaussian());
        trace.wobble(variation * random.uniform(0, 4.5), random.uniform(60, 200), random.uniform(0, 2 * Math.PI),
                random.uniform(0, 2 * Math.PI));
        trace.transform(broad, -slant, 0, 1);
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        trace.transform(cos, -sin, sin, cos);
    }

    private double radius(Dice random) {
        return Math.max(0.8, 1.3 + variation * 0.35 * clipped(random.gaussian()));
    }

    private static double clipped(double normal) {
        return Math.max(-2.2, Math.min(2.2, normal));
    }
}
