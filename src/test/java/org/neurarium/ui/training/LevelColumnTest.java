package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LevelColumnTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 300, 100);
    private static final List<LevelColumn.Name> NAME = List.of(new LevelColumn.Name(50, 60, 12));

    private static LevelColumn choose(LevelColumn now, DoubleUnaryOperator... curves) {
        return LevelColumn.choose(now, AREA, NAME, List.of(curves));
    }

    @Test
    void aNameGoesWhereNoCurveRunsThroughIt() {
        DoubleUnaryOperator falls = px -> px < 70 ? 50 : 90;
        assertEquals(LevelColumn.MIDDLE, choose(LevelColumn.LEFT, falls));
        assertEquals(LevelColumn.RIGHT, choose(LevelColumn.LEFT, falls, px -> px > 100 && px < 200 ? 48 : Double.NaN));
    }

    @Test
    void itStaysWhereNothingDoesAndWhereItIsAllTheSame() {
        assertEquals(LevelColumn.RIGHT, choose(LevelColumn.RIGHT, px -> 90));
        assertEquals(LevelColumn.LEFT, choose(LevelColumn.LEFT, px -> 50));
    }

    @Test
    void betweenBucketsACurveIsStraight() {
        Line line = new Line(new double[] {1, 3}, new float[2], new float[] {2, 6}, new float[2]);
        assertEquals(4, line.meanAt(2));
        assertEquals(2, line.meanAt(1));
        assertTrue(Double.isNaN(line.meanAt(0.5)) && Double.isNaN(line.meanAt(3.1)) && Double.isNaN(Line.NONE.meanAt(1)));
    }
}
