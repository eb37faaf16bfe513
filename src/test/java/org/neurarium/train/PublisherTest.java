package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the inside is read, in milliseconds, by what one reading takes. */
class PublisherTest {
    @ParameterizedTest
    @CsvSource({"0, 33", "1, 33", "2, 40", "5, 100", "12, 240", "20, 250", "25, 250", "40, 400"})
    void costlyProbesAreReadSeldom(long cost, long interval) {
        assertEquals(interval * 1_000_000, Publisher.interval(cost * 1_000_000));
    }
}
