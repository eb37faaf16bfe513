package org.neurarium.ui.training;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.text.TextAlignment;

/** Where along a lane the names of levels stand: where fewest curves run through them, at the left where that is all the same. */
enum LevelColumn {
    LEFT, MIDDLE, RIGHT;

    private static final double INSET = 4;
    /** Pixels from one look at a curve to the next. */
    private static final double STRIDE = 3;

    double x(Rectangle2D area) {
        return switch (this) {
            case LEFT -> area.getMinX() + INSET;
            case MIDDLE -> area.getCenterX();
            case RIGHT -> area.getMaxX() - INSET;
        };
    }

    TextAlignment alignment() {
        return switch (this) {
            case LEFT -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        };
    }

    /** @param now where they stand, and stay while nothing runs through them. @param curves height by place, in pixels; NaN where there is none */
    static LevelColumn choose(LevelColumn now, Rectangle2D area, List<Name> names, List<DoubleUnaryOperator> curves) {
        LevelColumn best = now;
        long fewest = now.crossed(area, names, curves);
        for (LevelColumn column : values()) {
            long crossed = column.crossed(area, names, curves);
            if (crossed < fewest) {
                fewest = crossed;
                best = column;
            }
        }
        return best;
    }

    /** A name's middle, and its size in pixels. */
    record Name(double y, double width, double height) {
    }

    private long crossed(Rectangle2D area, List<Name> names, List<DoubleUnaryOperator> curves) {
        long crossed = 0;
        for (Name name : names) {
            double left = switch (this) {
                case LEFT -> x(area);
                case MIDDLE -> x(area) - name.width() / 2;
                case RIGHT -> x(area) - name.width();
            };
            for (double px = left; px <= left + name.width(); px += STRIDE) {
                for (DoubleUnaryOperator curve : curves) {
                    crossed += Math.abs(curve.applyAsDouble(px) - name.y()) < name.height() / 2 ? 1 : 0;
                }
            }
        }
        return crossed;
    }
}
