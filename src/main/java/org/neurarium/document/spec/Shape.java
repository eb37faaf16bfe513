package org.neurarium.document.spec;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A tensor's shape without the batch axis: {@code [features]}, {@code [time, features]},
 * {@code [height, width, channels]}. An unknown length is {@code -1}.
 */
public record Shape(List<Integer> sizes) {
    public Shape {
        sizes = List.copyOf(sizes);
    }

    public static Shape of(int... sizes) {
        return new Shape(java.util.Arrays.stream(sizes).boxed().toList());
    }

    public int rank() {
        return sizes.size();
    }

    public int size(int axis) {
        return sizes.get(axis);
    }

    /** Number of values in one example. */
    public long count() {
        return sizes.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    /** As people write it: {@code 8}, {@code 28×28×1}. */
    @Override
    public String toString() {
        return sizes.stream().map(s -> s < 0 ? "T" : s.toString()).collect(Collectors.joining("×"));
    }
}
