package org.neurarium.ui.common.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class EndNamesTest {
    private static final double EXACT = 1e-12;

    @Test
    void namesFarApartStandBesideTheirEnds() {
        assertArrayEquals(new double[] {50, 10, 30}, EndNames.apart(new double[] {50, 10, 30}, 12, 100), EXACT);
    }

    @Test
    void namesOfLinesThatEndTogetherStandBelowEachOther() {
        assertArrayEquals(new double[] {52, 40, 64}, EndNames.apart(new double[] {42, 40, 43}, 12, 100), EXACT);
    }

    @Test
    void allMoveUpWhereTheLastWouldLeaveThePlot() {
        assertArrayEquals(new double[] {88, 100}, EndNames.apart(new double[] {96, 99}, 12, 100), EXACT);
    }
}
