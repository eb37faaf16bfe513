package org.neurarium.ui.lab.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.neurarium.lab.context.SenseSentences;
import org.neurarium.lab.context.TaskWeights;

class ContextViewModelTest {
    @Test
    void learnedScoresAreTheLearnedOnesToHundredthsAndNoLongerThanTheirFields() {
        ContextViewModel model = new ContextViewModel(SenseSentences.BANK, Runnable::run);
        TaskWeights learned = model.training().learnedWeights(model.head().at().get());
        int revision = model.revision().get();
        model.learnWeights();
        for (int layer = 0; layer < 3; layer++) {
            assertHundredths(learned.scores()[layer], model.score(layer));
        }
        assertHundredths(learned.gamma(), model.gamma());
        assertNotEquals(revision, model.revision().get(), "what shows them hears of it");
    }

    private static void assertHundredths(double learned, double taken) {
        assertEquals(learned, taken, 0.005 + 1e-12);
        assertEquals(taken, Double.parseDouble(String.format(java.util.Locale.ROOT, "%.2f", taken)), 0, "whole in two decimals");
    }
}
