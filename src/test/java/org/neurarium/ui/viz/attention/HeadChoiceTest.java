package org.neurarium.ui.viz.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeadChoiceTest {
    private final HeadChoice choice = new HeadChoice();

    private void seen(int head, int compared) {
        assertEquals(head + " " + compared, choice.head().get() + " " + choice.compared().get());
    }

    private void doubleClick(int head) {
        choice.show(head);
        choice.isolate(head);
    }

    @Test
    void theLastHeadIsNeverTakenAway() {
        choice.compare(0);
        seen(0, HeadChoice.NONE);
        choice.compare(2);
        seen(0, 2);
        choice.compare(0);
        seen(2, HeadChoice.NONE);
        choice.compare(2);
        seen(2, HeadChoice.NONE);
        choice.compare(1);
        choice.compare(1);
        seen(2, HeadChoice.NONE);
    }

    @Test
    void aDoubleClickIsolatesAndAnotherRestores() {
        choice.show(1);
        choice.compare(3);
        doubleClick(3);
        seen(3, HeadChoice.NONE);
        doubleClick(3);
        seen(1, 3);
        doubleClick(0);
        seen(0, HeadChoice.NONE);
        choice.show(2); // looks elsewhere: nothing to go back to
        doubleClick(1);
        doubleClick(1);
        seen(2, HeadChoice.NONE);
    }

    @Test
    void fewerHeadsLeaveOne() {
        choice.show(1);
        choice.compare(3);
        choice.limit(2);
        seen(1, HeadChoice.NONE);
        choice.show(3);
        choice.limit(2);
        seen(0, HeadChoice.NONE);
    }
}
