package org.neurarium.dataset.image;

/**
 * How much images are changed while a network learns; 0 leaves a change out.
 *
 * @param shift largest displacement on either axis, in pixels
 * @param rotate largest turn to either side, in degrees
 * @param noise standard deviation of Gaussian noise; pixels stay in [0, 1]
 * @param cutout side of a square set to 0 at a random place, in pixels
 * @param mixup α of the Beta(α, α) from which the share of the second image is drawn
 */
public record AugmentSettings(double shift, double rotate, double noise, int cutout, double mixup) {
    /** Whether nothing is changed. */
    public boolean isNone() {
        return shift == 0 && rotate == 0 && noise == 0 && cutout == 0 && mixup == 0;
    }
}
