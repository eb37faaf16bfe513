package org.neurarium.document.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    /** Distances counted by hand; "ca" to "abc" is 3 in the restricted form (it is 2 in the unrestricted one). */
    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "tanh,tnah,1", "ca,abc,3", "relu,RELU,0", "'',adam,4"})
    void countsTypingErrors(String a, String b, int errors) {
        assertEquals(errors, Nearest.errors(a, b));
    }

    @Test
    void suggestsOnlyWhatComesClose() {
        List<String> known = List.of("sigmoid", "tanh", "relu");
        assertEquals(Optional.of("sigmoid"), Nearest.of("sigmiod", known));
        assertEquals(Optional.of("relu"), Nearest.of("rulu", known));
        assertEquals(Optional.empty(), Nearest.of("banana", known));
    }
}
