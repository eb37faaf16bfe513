package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;
import org.neurarium.document.spec.Shape;

class ExampleInputTest {
    private static ExampleInput example(float... values) {
        Examples.Schema schema = new Examples.Schema(Shape.of(4), List.of(), List.of(), List.of(), 1, List.of("<pad>", "a", "b"), 0, 4,
                List.of("<pad>", "<start>", "x"));
        return new ExampleInput(values, 4, schema, null);
    }

    @Test
    void paddingAtTheEndIsNotSaid() {
        ExampleInput some = example(1, 0, 2, 0, 1, 2, 0, 0);
        assertEquals(3, some.length(), "what stands between is");
        assertEquals(2, some.decoderLength());
        assertEquals(List.of("<start>", "x"), some.decoderTokens().subList(0, some.decoderLength()));
        assertEquals(0, example(1, 1, 1, 1, 0, 0, 0, 0).decoderLength(), "the features before it do not count");
    }
}
