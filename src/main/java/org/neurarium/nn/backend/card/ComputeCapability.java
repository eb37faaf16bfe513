package org.neurarium.nn.backend.card;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a card's kernels have to be compiled for, such as 8.6. Code for 8.6 runs on any later 8.x, and on nothing else. */
public record ComputeCapability(int major, int minor) implements Comparable<ComputeCapability> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");

    static Optional<ComputeCapability> parse(String text) {
        Matcher m = WRITTEN.matcher(text);
        return m.matches() ? Optional.of(new ComputeCapability(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ComputeCapability other) {
        return Comparator.comparingInt(ComputeCapability::major).thenComparingInt(ComputeCapability::minor).compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
