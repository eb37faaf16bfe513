package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaneLayoutTest {
    private static LaneLayout of(double height, LaneKind... kinds) {
        return new LaneLayout(Set.of(kinds), new Rectangle2D.Double(46, 6, 300, height));
    }

    @Test
    void twoLanesShareThreeToTwo() {
        LaneLayout layout = of(212, LaneKind.ACCURACY, LaneKind.LOSS);
        assertEquals(new Rectangle2D.Double(46, 6, 300, 120), layout.area(LaneKind.LOSS));
        assertEquals(new Rectangle2D.Double(46, 138, 300, 80), layout.area(LaneKind.ACCURACY));
    }

    @Test
    void theLeastImportantIsLeftOutFirst() {
        assertEquals(List.of(), of(216, LaneKind.values()).leftOut(), "4 lanes of 48 and 3 gaps of 8");
        assertEquals(List.of(LaneKind.LEARNING_RATE), of(215, LaneKind.values()).leftOut());
        assertEquals(List.of(LaneKind.GRADIENT_NORM, LaneKind.LEARNING_RATE), of(120, LaneKind.values()).leftOut());
        assertEquals(List.of(LaneKind.LOSS), of(20, LaneKind.values()).kinds(), "the first always stays");
        assertEquals(List.of(LaneKind.LOSS, LaneKind.LEARNING_RATE), of(120, LaneKind.LOSS, LaneKind.LEARNING_RATE).kinds());
    }

    @Test
    void noneIsTooLowAndTogetherTheyFillTheSpace() {
        for (int height = 110; height < 600; height += 7) {
            LaneLayout layout = new LaneLayout(EnumSet.allOf(LaneKind.class), new Rectangle2D.Double(0, 0, 300, height));
            double bottom = -layout.gap();
            for (LaneKind kind : layout.kinds()) {
                Rectangle2D area = layout.area(kind);
                assertNotNull(area);
                assertTrue(area.getHeight() >= LaneLayout.LEAST - 1e-9, kind + " in " + height);
                assertEquals(bottom + layout.gap(), area.getMinY(), 1e-9);
                bottom = area.getMaxY();
            }
            assertEquals(height, bottom, 1e-9);
        }
    }
}
