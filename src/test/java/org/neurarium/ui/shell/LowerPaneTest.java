package org.neurarium.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** In a window of 700 pixels the views below keep 220; a bar of 60 above them comes and goes. */
@ExtendWith(ApplicationExtension.class)
class LowerPaneTest {
    private final Region canvas = new Region();
    private final Region bar = new Region();
    private final Region below = new Region();
    private SplitPane split;
    private LowerPane lower;

    @Start
    void start(Stage stage) {
        split = new SplitPane(); // a control needs the toolkit
        split.setOrientation(Orientation.VERTICAL);
        lower = new LowerPane(split);
        bar.setMinHeight(60);
        show(false);
        lower.getChildren().add(bar);
        lower.add(new Region(), new SimpleBooleanProperty());
        split.getItems().setAll(canvas, lower);
        split.setDividerPositions(0.66);
        stage.setScene(new Scene(new BorderPane(split, null, null, below, null), 500, 700));
        stage.show();
    }

    private void show(boolean shown) {
        bar.setVisible(shown);
        bar.setManaged(shown);
    }

    private double heightWith(FxRobot robot, boolean shown) {
        robot.interact(() -> show(shown));
        for (int pulses = 0; pulses < 4; pulses++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        return canvas.getHeight();
    }

    @Test
    void whatABarTookOfTheCanvasIsGivenBackWhenItGoes(FxRobot robot) {
        double before = heightWith(robot, false);
        for (int times = 0; times < 3; times++) {
            assertEquals(before - 60, heightWith(robot, true), 20, "what was free below is used first");
            assertEquals(before, heightWith(robot, false), 2);
        }
    }

    @Test
    void aDividerThatAPersonMovedStaysThere(FxRobot robot) {
        heightWith(robot, true);
        robot.interact(() -> split.setDividerPositions(0.3));
        double moved = heightWith(robot, true);
        assertEquals(moved, heightWith(robot, false), 2);
    }

    @Test
    void whatComesBelowAllOfItCutsNothingOff(FxRobot robot) {
        robot.interact(() -> {
            canvas.setMinHeight(200);
            SplitPane.setResizableWithParent(lower, false);
            below.setMinHeight(200);
        });
        heightWith(robot, false);
        robot.interact(() -> split.setDividerPositions(0.4));
        heightWith(robot, false);
        robot.interact(() -> below.setMinHeight(260));
        assertEquals(200, heightWith(robot, false), 2);
        assertEquals(440, lower.localToScene(lower.getLayoutBounds()).getMaxY(), 2);
    }
}
