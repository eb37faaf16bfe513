package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.train.probe.HiddenSpaceProbe;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person moves views about the window: by their titles, by their menus, with the plus. */
@ExtendWith(ApplicationExtension.class)
class DockGestureTest {
    @TempDir
    static Path folder;

    @RegisterExtension
    final OpenWindow app = new OpenWindow();

    @Start
    void start(Stage stage) throws IOException {
        app.open(stage, Files.createTempDirectory(folder, "home"), OpenWindow.template("xor"));
    }

    @Test
    void aViewIsDraggedBesideTheCanvasAndBackOntoAnother(FxRobot robot) {
        app.ready();
        Node canvas = robot.lookup("#canvas").query();
        Bounds area = onScreen(canvas);
        drag(robot, title(robot, "boundary"), area.getMaxX() - 40, area.getCenterY());
        Bounds moved = onScreen(view(robot, "boundary"));
        assertTrue(moved.getMinX() >= onScreen(canvas).getMaxX() - 1, "it stands right of the canvas");
        assertTrue(moved.getWidth() > 280 && moved.getHeight() > 250, moved.toString());
        assertEquals("loss|hidden-space/boundary", preference());

        Bounds loss = onScreen(view(robot, "loss"));
        drag(robot, title(robot, "boundary"), loss.getCenterX(), loss.getCenterY());
        assertEquals("loss,*boundary|hidden-space/", preference());
        assertTrue(robot.lookup(".charts-view").tryQuery().isEmpty(), "the tab behind is in no scene");
        robot.clickOn("#tab-loss");
        assertTrue(robot.lookup(".boundary-view").tryQuery().isEmpty());
        assertEquals("*loss,boundary|hidden-space/", preference());
        until("the hidden space is read", () -> reads(HiddenSpaceProbe.class));
        Bounds spot = onScreen(view(robot, "loss"));
        drag(robot, title(robot, "hidden"), spot.getCenterX(), spot.getCenterY());
        until("it is read as a tab in front", () -> reads(HiddenSpaceProbe.class));
        robot.clickOn("#tab-boundary");
        until("training does no work for the tab behind", () -> !reads(HiddenSpaceProbe.class));
    }

    @Test
    void theMenuMovesPopsOutAndCloses(FxRobot robot) {
        choose(robot, "#boundary-menu", "Move beside the canvas");
        assertEquals("loss|hidden-space/boundary", preference());
        choose(robot, "#boundary-menu", "Move below the canvas");
        assertEquals("loss|hidden-space|boundary/", preference());
        choose(robot, "#boundary-menu", "Close");
        assertTrue(robot.lookup(".boundary-view").tryQuery().isEmpty());
        robot.clickOn("#add-view").clickOn("#add-view-boundary");
        until("it is back", () -> robot.lookup(".boundary-view").tryQuery().isPresent());
        int windows = Window.getWindows().size();
        choose(robot, "#boundary-menu", robot.lookup("#boundary-menu").<javafx.scene.control.MenuButton>query().getItems().stream()
                .map(javafx.scene.control.MenuItem::getText).filter(t -> t != null && t.toLowerCase().contains("window")).findFirst()
                .orElseThrow());
        until("its window", () -> Window.getWindows().size() == windows + 1);
        Node alone = robot.lookup(".boundary-view").query();
        assertFalse(alone.getScene() == app.studio().scene());
        PulseClock.run(() -> alone.getScene().getWindow().hide());
        until("it comes home", () -> robot.lookup(".boundary-view").tryQuery()
                .filter(n -> n.getScene() == app.studio().scene()).isPresent());
    }

    @Test
    void withoutAnyViewTheCanvasGetsTheRoom(FxRobot robot) {
        double before = onScreen(robot.lookup("#canvas").query()).getHeight();
        for (String id : new String[] {"loss", "boundary", "hidden-space"}) {
            robot.clickOn("#add-view").clickOn("#add-view-" + id);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(onScreen(robot.lookup("#canvas").query()).getHeight() > before + 150);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("boundary").push(KeyCode.ENTER);
        until("it is shown again", () -> robot.lookup(".boundary-view").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(onScreen(view(robot, "boundary")).getHeight() > 150);
    }

    private boolean reads(Class<?> probe) {
        return app.workspace().training().frame().get().probes().keySet().stream().anyMatch(probe::isInstance);
    }

    private void choose(FxRobot robot, String menu, String item) {
        robot.clickOn(menu).clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void drag(FxRobot robot, Node from, double x, double y) {
        robot.drag(from, MouseButton.PRIMARY).moveTo(x - 30, y).dropTo(x, y);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node view(FxRobot robot, String id) {
        return robot.lookup(id.equals("loss") ? ".charts-view" : "." + id + "-view").query();
    }

    private static Node title(FxRobot robot, String id) {
        return robot.from(view(robot, id)).lookup(".view-title").query();
    }

    private String preference() {
        return app.preferences().get(new org.neurarium.settings.Preference<>("views.plane", "", java.util.Optional::of, t -> t));
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }
}
