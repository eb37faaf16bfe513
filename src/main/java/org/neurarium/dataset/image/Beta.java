package org.neurarium.dataset.image;

/** Draws from Beta(α, α) as G₁/(G₁ + G₂) with G₁, G₂ from Gamma(α, 1). */
final class Beta {
    private Beta() {
    }

    static double draw(double alpha, Dice dice) {
        double first = gamma(alpha, dice);
        double second = gamma(alpha, dice);
        // Both may underflow for a tiny α, where Beta is a coin.
        return first + second > 0 ? first / (first + second) : dice.below(2);
    }

    /** Marsaglia and Tsang (2000); for α below 1 by Gamma(α + 1) · u^(1/α). */
    private static double gamma(double alpha, Dice dice) {
        if (alpha < 1) {
            return gamma(alpha + 1, dice) * StrictMath.pow(1 - dice.uniform(), 1 / alpha);
        }
        double d = alpha - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = dice.gaussian();
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0 && StrictMath.log(1 - dice.uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
