package org.neurarium.lab.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayerRunTest {
    @ParameterizedTest
    @EnumSource(LayerCost.class)
    void whatIsTimedDoesAsManyMultiplyAddsAsTheFormulaSays(LayerCost kind) {
        for (int n : new int[] {1, 5, 24}) {
            for (int r : new int[] {3, 40}) {
                LayerCost.Sizes sizes = new LayerCost.Sizes(n, 6, 3, r);
                LayerRun run = new LayerRun(kind, sizes, 1);
                assertEquals(n * 6, run.run().length);
                assertEquals(kind.multiplyAdds(sizes), run.multiplyAdds());
                assertTrue(run.seconds(2) > 0);
            }
        }
    }

    /** Attention against the lab's own, with the unit matrix for every projection. */
    @ParameterizedTest
    @CsvSource({"SELF_ATTENTION,7", "RESTRICTED,7", "RESTRICTED,99"})
    void attentionIsTheFormula(LayerCost kind, int r) {
        int d = 4;
        double[][] one = new double[d][d];
        for (int i = 0; i < d; i++) {
            one[i][i] = 1;
        }
        LayerRun run = new LayerRun(kind, new LayerCost.Sizes(7, d, 3, r), 3);
        double[][] x = new double[7][d];
        for (int i = 0; i < 7 * d; i++) {
            x[i / d][i % d] = run.inputs()[i];
        }
        double[][] expected = new SelfAttention(x, one, one, one, one, 1, false, 0).run().get(0).output();
        float[] out = run.run();
        for (int i = 0; i < 7 * d; i++) {
            assertEquals(expected[i / d][i % d], out[i], 1e-5);
        }
    }
}
