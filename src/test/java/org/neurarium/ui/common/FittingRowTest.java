package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Boxes of 100 × 20 with gaps of 10, so that every place can be told by hand. */
class FittingRowTest {
    private final FittingRow row = new FittingRow(10);
    private final Region fixed = box();
    private final Region caption = box();
    private final Region setting = box();
    private final Region other = box();

    FittingRowTest() {
        row.getChildren().add(fixed);
        row.addExpendable(caption, 1);
        row.addExpendable(setting, 5);
        row.addExpendable(other, 6);
    }

    @Test
    void leavesOutTheLeastImportantFirst() {
        lay(430);
        assertEquals(List.of(true, true, true), shown());
        lay(429);
        assertEquals(List.of(false, true, true), shown(), "four boxes and three gaps");
        lay(209);
        assertEquals(List.of(false, false, false), shown());
    }

    @Test
    void whatMattersGoesOnToAnotherLine() {
        row.wrapFrom(5);
        lay(430);
        assertEquals(20, row.prefHeight(430));
        assertEquals(0, other.getLayoutY());
        lay(320);
        assertEquals(List.of(false, true, true), shown(), "captions go before anything wraps");
        assertEquals(20, row.prefHeight(320));
        lay(319);
        assertEquals(46, row.prefHeight(319), "two lines of 20, 6 apart");
        assertEquals(List.of(true, true, true), shown(), "the further line makes room for the caption again");
        assertEquals(110, caption.getLayoutX());
        assertEquals(0, setting.getLayoutX());
        assertEquals(26, setting.getLayoutY());
        assertEquals(110, other.getLayoutX());
        lay(90);
        assertEquals(72, row.prefHeight(90), "what is wider than the row has a line of its own");
        row.wrapFrom(Integer.MAX_VALUE);
        lay(319);
        assertEquals(List.of(false, false, true), shown());
    }

    @Test
    void whatMayShrinkCountsWithItsLeastWidth() {
        setting.setMinWidth(40);
        lay(260);
        assertEquals(List.of(false, false, true), shown());
        row.mayShrink(setting);
        lay(260);
        assertEquals(List.of(false, true, true), shown());
        assertEquals(40, setting.getWidth());
        lay(300);
        assertEquals(80, setting.getWidth());
    }

    @Test
    void aCaptionGoesWithWhatItIsOf() {
        Region named = box();
        FittingRow two = new FittingRow(10);
        two.addExpendable(named, 1);
        two.addExpendable(other, 2, named);
        two.resize(209, 20);
        two.layout();
        assertEquals(List.of(false, false), List.of(named.isVisible(), other.isVisible()));
        two.resize(210, 20);
        two.requestLayout();
        two.layout();
        assertEquals(List.of(true, true), List.of(named.isVisible(), other.isVisible()));
    }

    @Test
    void aCaptionDoesNotEndALine() {
        FittingRow lines = new FittingRow(10);
        Region before = box();
        Region name = box();
        Region figure = box();
        lines.getChildren().add(before);
        lines.addExpendable(name, 5, figure);
        lines.getChildren().add(figure);
        lines.wrapFrom(5);
        lines.resize(219, 100);
        lines.layout();
        assertEquals(26, name.getLayoutY(), "though it has room in the first line");
        assertEquals(26, figure.getLayoutY());
    }

    @Test
    void whatIsUnwantedTakesNoRoom() {
        row.want(caption, false);
        lay(320);
        assertEquals(List.of(false, true, true), shown());
        assertFalse(caption.isManaged());
        row.want(caption, true);
        lay(430);
        assertTrue(caption.isVisible());
    }

    private void lay(double width) {
        row.resize(width, 100);
        row.requestLayout();
        row.layout();
    }

    private List<Boolean> shown() {
        return List.of(caption.isVisible(), setting.isVisible(), other.isVisible());
    }

    private static Region box() {
        Region box = new Region();
        box.setMinSize(100, 20);
        box.setPrefSize(100, 20);
        box.setMaxSize(100, 20);
        return box;
    }
}
