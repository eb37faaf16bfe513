package org.neurarium.words.see;

/**
 * A probe word beside two words: P(k | a), P(k | b) and their quotient, which is large for probes of a only, small for those
 * of b only and near 1 for those of both or neither (Pennington and others 2014, table 1).
 *
 * @param besideA how often the probe stands beside a
 * @param besideB how often it stands beside b
 * @param ofA how many words stand beside a in all
 * @param ofB how many beside b
 */
public record ProbabilityRatio(String probe, double besideA, double besideB, double ofA, double ofB) {
    /** P(k | a); NaN where nothing stands beside a. */
    public double givenA() {
        return ofA == 0 ? Double.NaN : besideA / ofA;
    }

    public double givenB() {
        return ofB == 0 ? Double.NaN : besideB / ofB;
    }

    /** P(k | a) / P(k | b); infinite where only a has the probe, NaN where neither has. */
    public double ratio() {
        return givenA() / givenB();
    }
}
