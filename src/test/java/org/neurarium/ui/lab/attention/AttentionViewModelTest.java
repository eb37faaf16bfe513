package org.neurarium.ui.lab.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AttentionViewModelTest {
    @Test
    void orderMattersOnlyThroughPositionsOrTheMask() {
        AttentionViewModel model = new AttentionViewModel("The dog bites the man");
        model.padding(2);
        assertTrue(model.orderMatters() > 0.01, "positions");
        model.positions(false);
        assertEquals(0, model.orderMatters(), 1e-12);
        model.causal(true);
        assertTrue(model.orderMatters() > 0.01, "the mask");
    }

    @Test
    void theExampleFollowsTheLanguageUntilAnotherSentenceIsTyped() {
        AttentionViewModel model = new AttentionViewModel("one two three");
        model.example("하나 둘 셋 넷");
        assertEquals("하나 둘 셋 넷", model.sentence());
        assertEquals(4, model.tokens().size());
        model.sentence("mine");
        model.example("one two three");
        assertEquals("mine", model.sentence());
    }

    /** What is written beside a word is what a lab gives into which the sentence is typed backwards. */
    @Test
    void theSentenceBackwardsIsTheSentenceTypedBackwards() {
        AttentionViewModel model = new AttentionViewModel("one two three four");
        AttentionViewModel typed = new AttentionViewModel("four three two one");
        for (AttentionViewModel each : new AttentionViewModel[] {model, typed}) {
            each.padding(1);
            each.size("8");
        }
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(typed.output()[3 - i], model.turned()[i], 1e-12);
        }
        assertArrayEquals(typed.output()[4], model.turned()[4], 1e-12);
    }
}
