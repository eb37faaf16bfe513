package org.neurarium.ui.training.slow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Three layers in a row over a zoom bar; above them are 60 pixels. */
@ExtendWith(ApplicationExtension.class)
class SlowMotionViewTest {
    private final Workspace workspace = Live.workspace(FakeEngine.xor());
    private final SlowMotionViewModel slow = new SlowMotionViewModel(workspace);
    private final Pane canvas = new Pane();
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        Fonts.load();
        part("node-card", 30, 60, 105, 120).setId("node-in");
        part("node-card", 240, 60, 140, 115).setId("node-h2");
        part("node-card", 450, 60, 145, 90).setId("node-out");
        part("zoom-bar", 12, 235, 270, 26);
        StackPane all = new StackPane(canvas, new SlowMotionView(slow, new Texts(Language.ENGLISH), canvas, id -> canvas.lookup("#node-" + id)));
        Scene scene = new Scene(all, 630, 272);
        new Theme(ThemeChoice.LIGHT).adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, workspace::close);
    }

    private Region part(String style, double x, double y, double width, double height) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.resizeRelocate(x, y, width, height);
        part.setManaged(false);
        canvas.getChildren().add(part);
        return part;
    }

    @Test
    void theCardIsFlatWhereTheWholeOneWouldCoverSomething(FxRobot robot) {
        begin(robot);
        until(() -> robot.lookup(".slow-phase").queryAll().isEmpty());
        for (SlowMotionViewModel.Phase phase : SlowMotionViewModel.Phase.values()) {
            until(() -> slow.moment().get() != null && slow.moment().get().phase() == phase);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(1, robot.lookup(".slow-now").queryAll().size());
            Bounds card = bounds(robot.lookup("#slow-bar").query());
            for (Node each : robot.lookup((Node n) -> n.isVisible() && (n.getStyleClass().contains("node-card") || n.getStyleClass().contains("zoom-bar")
                    || n.getStyleClass().contains("slow-badge"))).queryAll()) {
                assertFalse(card.intersects(bounds(each)), phase + ": " + card + " over " + each + " " + bounds(each));
            }
            robot.clickOn("#slow-next");
        }
    }

    @Test
    void whereThereIsRoomItNamesAllPhases(FxRobot robot) {
        robot.interact(() -> {
            window.setWidth(900);
            window.setHeight(600);
        });
        begin(robot);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, robot.lookup(".slow-phase").queryAll().size());
        assertTrue(bounds(robot.lookup("#slow-sentence").query()).getMinY() > bounds(robot.lookup("#slow-next").query()).getMaxY());
    }

    private void begin(FxRobot robot) {
        robot.interact(slow::start);
        until(() -> robot.lookup("#slow-bar").tryQuery().isPresent());
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForAsyncFx(10_000, workspace::pulse);
                return condition.call();
            });
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void underASmallNodeFewerNumbersStandSoThatNoneIsCut(FxRobot robot) {
        begin(robot);
        Label badge = robot.lookup("#slow-h2").queryAs(Label.class);
        until(() -> badge.getText().split(",").length == 2);
        robot.interact(() -> {
            canvas.lookup("#node-h2").resize(66, 60);
            canvas.requestLayout();
            window.setHeight(window.getHeight() + 1);
        });
        until(() -> badge.getText().endsWith(", …"));
        assertTrue(badge.getText().matches("(→ )?[−0-9.]+, …"), badge.getText());
        assertTrue(badge.getWidth() <= 66 + 8, "clear of the next node: " + badge.getWidth());
    }

    @Test
    void tokensAreWholeNumbers() {
        assertEquals("23, 2, 149", SlowMotionView.values(new float[] {23, 2, 149}));
        assertEquals("0.50, 2.0", SlowMotionView.values(new float[] {0.5f, 2}));
    }
}
