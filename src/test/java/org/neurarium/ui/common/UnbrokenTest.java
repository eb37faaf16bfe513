package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnbrokenTest {
    @Test
    void aSignStaysWithItsNumbers() {
        assertEquals("with 3\u00A0×\u00A03 and D\u00A0=\u00A03 more", Unbroken.signs("with 3 × 3 and D = 3 more"));
    }

    @Test
    void aLongChainMayBreakInFrontOfItsResultSoThatNoNumberIsTorn() {
        assertEquals("1,000\u00A0·\u00A01,000\u00A0·\u00A01\u00A0·\u00A01,000,000 =\u00A01,000,000,000,000", Unbroken.signs("1,000 · 1,000 · 1 · 1,000,000 = 1,000,000,000,000"));
    }
}
