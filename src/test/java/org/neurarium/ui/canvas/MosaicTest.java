package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.nn.layer.Glass;

/** Which number stands in which cell of a miniature, against places counted by hand. */
class MosaicTest {
    private static float at(Mosaic mosaic, int row, int column) {
        return mosaic.shares()[row * mosaic.columns() + column];
    }

    /** Two maps of 2 × 3: side by side with one column between; the largest number, −8, takes the full colour. */
    @Test
    void mapsStandSideBySide() {
        float[] values = {1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, -80}; // [row, column, map]
        Mosaic mosaic = Mosaic.of(Shape.of(2, 3, 2), values, Integer.MAX_VALUE);
        assertEquals(7, mosaic.columns());
        assertEquals(2, mosaic.rows());
        assertEquals(3 / 80f, at(mosaic, 0, 2), 1e-6);
        assertEquals(4 / 80f, at(mosaic, 1, 0), 1e-6);
        assertEquals(Mosaic.GAP, at(mosaic, 0, 3));
        assertEquals(10 / 80f, at(mosaic, 0, 4), 1e-6);
        assertEquals(-1, at(mosaic, 1, 6), 1e-6);
        assertEquals(-80, mosaic.low());
        assertEquals(50, mosaic.high());
    }

    /** A sequence lies on its side: features downwards, its valid steps to the right. */
    @Test
    void stepsGoToTheRight() {
        Mosaic mosaic = Mosaic.of(Shape.of(3, 2), new float[] {1, 2, 3, 4, 9, 9}, 2);
        assertEquals(2, mosaic.columns());
        assertEquals(3 / 4f, at(mosaic, 0, 1), 1e-6);
        assertEquals(1, at(mosaic, 1, 1), 1e-6);
    }

    /** Two units over two steps: 0.2 and 0.6 make 0.4; the candidate is signed, gates are not. */
    @Test
    void gatesAreMeansOfAllUnits() {
        int[] shape = {1, 2, 2};
        Mosaic mosaic = Insights.gates(Map.of("forget", new Glass.Inside(shape, new float[] {0.2f, 0.6f, 1, 0}),
                "candidate", new Glass.Inside(shape, new float[] {-1, 0, 0.5f, 0.5f}),
                "hidden", new Glass.Inside(shape, new float[4])), 2);
        assertEquals(2, mosaic.rows());
        assertEquals(0.4, at(mosaic, 0, 0), 1e-6);
        assertEquals(0.5, at(mosaic, 0, 1), 1e-6);
        assertEquals(-0.5, at(mosaic, 1, 0), 1e-6);
        assertTrue(mosaic.magnitude()[0]);
        assertFalse(mosaic.magnitude()[1]);
    }

    @Test
    void gatesHaveTheLettersOfTheirEquations() {
        List<String> gru = List.of("reset", "update", "candidate");
        assertEquals(List.of("r", "z", "ĥ"), gru.stream().map(name -> Insights.letter(name, gru)).toList());
        List<String> lstm = List.of("forget", "input", "candidate", "output");
        assertEquals(List.of("f", "i", "g", "o"), lstm.stream().map(name -> Insights.letter(name, lstm)).toList());
    }

    /** Two heads over three steps of which two are valid; looking everywhere alike is a third of the colour. */
    @Test
    void headsStandSideBySideWithoutPadding() {
        float[] weights = new float[2 * 3 * 3];
        weights[1] = 0.9f; // head 1, query 1, key 2
        weights[9 + 3] = 0.45f; // head 2, query 2, key 1
        Mosaic mosaic = Insights.heads(new Glass.Inside(new int[] {1, 2, 3, 3}, weights), 2);
        assertEquals(5, mosaic.columns());
        assertEquals(0.9 / 1.5, at(mosaic, 0, 1), 1e-6);
        assertEquals(0.45 / 1.5, at(mosaic, 1, 3), 1e-6);
        assertEquals(0.9f, mosaic.high());
    }

    /** Step 3 of 8 features: feature 4 turns with 1/10000^(4/8) = 1/100. */
    @Test
    void wavesAreThoseOfThePaper() {
        assertEquals(Math.sin(0.03), WaveBody.wave(3, 4, 8), 1e-12);
        assertEquals(Math.cos(0.03), WaveBody.wave(3, 5, 8), 1e-12);
        assertEquals(Math.sin(3), WaveBody.wave(3, 0, 8), 1e-12);
    }

    @Test
    void sharesOfASpreadAddUpToOne() {
        double[] shares = NormalBody.shares(new float[] {-2, 0, 0, 2}, 2);
        assertEquals(0.25, shares[0], 1e-12);
        assertEquals(0.5, shares[16], 1e-12);
        assertEquals(0.25, shares[32], 1e-12);
    }

    @Test
    void noLayerIsOnlyASign() {
        for (LayerType type : LayerCatalogue.all()) {
            assertFalse(Bodies.of(type) instanceof GlyphBody, type.id());
        }
    }
}
