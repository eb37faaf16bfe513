package org.neurarium.ui.shell.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {
    /** Widths as they are in a window of 1280 × 800 and of 1024 × 768, and of a very small one. */
    @ParameterizedTest(name = "{0} in {1}, {2}, {3} with {4} newest is {5}")
    @CsvSource(delimiter = ';', textBlock = """
            a|b|c/;      1244; 744; 410; '';  a|b|c/
            a|b|c|d/;    1244; 744; 410; '';  a|b|*c,d/
            a|b|c|d/;    1244; 744; 410; d;   a|b|c,*d/
            a|b|c|d/;    1244; 744; 410; a d c; a|b|c,*d/
            a|b|c/;       988; 740; 390; '';  a|*b,c/
            a|b|c/;       988; 740; 390; c;   a|b,*c/
            a|b/c;       1244; 744; 410; '';  a|b/c
            a|b/c;        988; 740; 390; '';  a|b/c
            a|b/c;        988; 488; 390; '';  a|*b,c/
            a/b|c|d;     1244; 744; 410; c;   a/b|*c,d
            a|*b,c|d/e;   988; 488; 390; '';  a|*b,c,d,e/
            a|b|c/;       200; 200; 100; b;   a,*b,c/
            """)
    void whatDoesNotFitBecomesATab(String wanted, double below, double middle, double height, String recent, String fits) {
        assertEquals(fits, DockText.write(new Room(below, middle, height)
                .fit(DockText.read(wanted).orElseThrow(), Arrays.asList(recent.split(" ")))));
    }
}
