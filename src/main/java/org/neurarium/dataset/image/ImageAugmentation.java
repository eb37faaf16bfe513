package org.neurarium.dataset.image;

import java.util.Arrays;
import org.neurarium.document.spec.Shape;

/**
 * Image by image: turned about its middle and shifted (bilinear, 0 from outside), Gaussian noise, Cutout (DeVries and
 * Taylor 2017: a square centred on a random pixel, cut at the border, is set to 0); then the batch as a whole: mixup
 * (Zhang et al. 2018). Image k throws the dice of stream k, so that a longer batch changes its first images alike.
 */
public final class ImageAugmentation implements Augmentation {
    /** Stream of the dice for what concerns the whole batch. */
    static final int BATCH = -1;

    private final AugmentSettings settings;
    private final Dice.Box box;

    public ImageAugmentation(AugmentSettings settings, Dice.Box box) {
        this.settings = settings;
        this.box = box;
    }

    @Override
    public void apply(float[] features, Shape shape, float[] targets, int targetWidth, int count, long seed) {
        int size = (int) shape.count();
        boolean moves = settings.shift() > 0 || settings.rotate() > 0;
        float[] copy = moves ? new float[size] : new float[0];
        for (int k = 0; k < count; k++) {
            Dice dice = box.of(seed, k);
            if (moves) {
                System.arraycopy(features, k * size, copy, 0, size);
                move(copy, features, k * size, shape, dice);
            }
            noise(features, k * size, size, dice);
            cut(features, k * size, shape, dice);
        }
        if (settings.mixup() > 0 && count > 1) {
            Dice dice = box.of(seed, BATCH);
            float share = (float) Beta.draw(settings.mixup(), dice);
            int[] partners = permutation(count, dice);
            mix(features, size, partners, share);
            mix(targets, targetWidth, partners, share);
        }
    }

    /** Every pixel of the result asks where it came from: back by the shift, then back by the turn. */
    private void move(float[] from, float[] to, int at, Shape shape, Dice dice) {
        int height = shape.size(0);
        int width = shape.size(1);
        int channels = shape.size(2);
        double angle = Math.toRadians(settings.rotate()) * dice.uniform(-1, 1);
        double shiftX = settings.shift() * dice.uniform(-1, 1);
        double shiftY = settings.shift() * dice.uniform(-1, 1);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = x - middleX - shiftX;
                double dy = y - middleY - shiftY;
                double sourceX = middleX + cos * dx + sin * dy;
                double sourceY = middleY - sin * dx + cos * dy;
                for (int c = 0; c < channels; c++) {
                    to[at + (y * width + x) * channels + c] = sample(from, shape, sourceX, sourceY, c);
                }
            }
        }
    }

    private static float sample(float[] image, Shape shape, double x, double y, int channel) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double across = x - left;
        double down = y - top;
        double upper = (1 - across) * pixel(image, shape, left, top, channel)
                + across * pixel(image, shape, left + 1, top, channel);
        double lower = (1 - across) * pixel(image, shape, left, top + 1, channel)
                + across * pixel(image, shape, left + 1, top + 1, channel);
        return (float) ((1 - down) * upper + down * lower);
    }

    private static float pixel(float[] image, Shape shape, int x, int y, int channel) {
        boolean inside = x >= 0 && y >= 0 && x < shape.size(1) && y < shape.size(0);
        return inside ? image[(y * shape.size(1) + x) * shape.size(2) + channel] : 0;
    }

    private void noise(float[] features, int at, int size, Dice dice) {
        for (int i = at; settings.noise() > 0 && i < at + size; i++) {
            features[i] = (float) Math.max(0, Math.min(1, features[i] + settings.noise() * dice.gaussian()));
        }
    }

    private void cut(float[] features, int at, Shape shape, Dice dice) {
        if (settings.cutout() == 0) {
            return;
        }
        int left = dice.below(shape.size(1)) - settings.cutout() / 2;
        int top = dice.below(shape.size(0)) - settings.cutout() / 2;
        int from = Math.max(0, left) * shape.size(2);
        int to = Math.min(shape.size(1), left + settings.cutout()) * shape.size(2);
        int row = shape.size(1) * shape.size(2);
        for (int y = Math.max(0, top); y < Math.min(shape.size(0), top + settings.cutout()); y++) {
            Arrays.fill(features, at + y * row + from, at + y * row + to, 0);
        }
    }

    private static int[] permutation(int count, Dice dice) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        for (int i = count - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }

    /** Row k ← share · row k + (1 − share) · row partners[k]. */
    private static void mix(float[] rows, int width, int[] partners, float share) {
        float[] before = Arrays.copyOf(rows, partners.length * width);
        for (int k = 0; k < partners.length; k++) {
            for (int i = 0; i < width; i++) {
                rows[k * width + i] = share * before[k * width + i] + (1 - share) * before[partners[k] * width + i];
            }
        }
    }
}
