package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.ui.common.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An instructor presents a demo with a clicker, keys and pointer, and finds the window as it was. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class PresenterTest {
    @TempDir
    Path folder;
    @RegisterExtension
    final OpenWindow app = new OpenWindow(Language.ENGLISH, 1100, 760);
    private Stage window;
    private Demo demo;

    @Start
    void start(Stage stage) {
        window = stage;
        demo = DemoCatalogue.find("xor-limit").orElseThrow();
        app.open(stage, folder, demo, 1);
    }

    @Test
    void leavingPutsTheWindowBackExactly(FxRobot robot) {
        app.ready();
        robot.clickOn("#canvas").type(KeyCode.PLUS, 3);
        robot.type(KeyCode.F7);
        WaitForAsyncUtils.waitForFxEvents();
        Set<String> before = places(robot);
        robot.type(KeyCode.F5);
        until("the whole screen", window::isFullScreen);
        assertEquals(ThemeChoice.CONTRAST, app.studio().theme().choice().get());
        assertFalse(shown(robot, ".title-bar") || shown(robot, "#fold-right"));
        assertTrue(card(robot).localToScreen(card(robot).getBoundsInLocal()).getHeight() > 500, "the text is as tall as the window");
        assertEquals(1.6, scale(card(robot)), 1e-9);
        robot.type(KeyCode.ESCAPE);
        until("the window", () -> !window.isFullScreen() && moved(before, places(robot)).isEmpty());
        assertEquals(ThemeChoice.LIGHT, app.studio().theme().choice().get());
        assertFalse(shown(robot, "#presenter-mark"));
        robot.type(KeyCode.PAGE_DOWN);
        until("step 2", () -> open(robot).equals(heading(2)));
    }

    /** The keys are told beside the demo's text, whose own buttons stay in reach. */
    @Test
    void theLineOfKeysCoversNoButtonOfTheCard(FxRobot robot) {
        robot.clickOn("#present");
        until("the keys", () -> shown(robot, "#presenter-hints"));
        until("room beside the text", () -> on(robot, "#presenter-hints").getMinX() >= on(robot, "#demo-free").getMaxX());
        assertTrue(on(robot, "#presenter-leave").getMaxX() <= window.getX() + window.getWidth(), "and is not cut");
    }

    private static Bounds on(FxRobot robot, String id) {
        return node(robot, id).localToScreen(node(robot, id).getBoundsInLocal());
    }

    @Test
    void theClickerGoesThroughTheStepsAndBlanks(FxRobot robot) {
        robot.clickOn("#present");
        robot.type(KeyCode.PAGE_DOWN);
        until("step 2", () -> open(robot).equals(heading(2)));
        robot.type(KeyCode.PERIOD);
        assertTrue(shown(robot, "#presenter-blank"));
        robot.type(KeyCode.PAGE_DOWN);
        assertFalse(shown(robot, "#presenter-blank"), "any key brings the screen back");
        assertEquals(heading(2), open(robot), "and does nothing else");
        robot.type(KeyCode.PAGE_UP);
        until("step 1", () -> open(robot).equals(heading(1)));
        robot.type(KeyCode.D).write(demo.text("en").title().substring(0, 5));
        robot.type(KeyCode.ESCAPE);
        assertTrue(app.view().presenting(), "Escape closes what is open first");
        if (!shown(robot, "#presenter-hints")) {
            robot.type(KeyCode.H);
        }
        robot.clickOn("#presenter-leave");
        assertFalse(app.view().presenting());
    }

    @Test
    void whatIsUnderThePointerIsUsedThroughItsLayer(FxRobot robot) {
        app.ready();
        robot.type(KeyCode.F5).type(KeyCode.S);
        assertTrue(shown(robot, "#presenter-spotlight"));
        robot.clickOn("#run-play");
        until("training", () -> app.workspace().training().isRunning()
                || app.workspace().training().frame().get().iteration() > 0);
        robot.type(KeyCode.L);
        Bounds canvas = node(robot, "#canvas").localToScreen(node(robot, "#canvas").getBoundsInLocal());
        robot.moveTo(new Point2D(canvas.getCenterX(), canvas.getMinY() + 12));
        Node dot = node(robot, "#presenter-laser");
        assertTrue(dot.isVisible() && !shown(robot, "#presenter-spotlight"));
        Bounds at = dot.localToScreen(dot.getBoundsInLocal());
        assertEquals(canvas.getCenterX(), at.getCenterX(), 1.5);
        assertEquals(canvas.getMinY() + 12, at.getCenterY(), 1.5);
    }

    @Test
    void theSpeakersWindowFollowsAndTakesTheClickersKeys(FxRobot robot) {
        PulseClock.run(() -> app.studio().theme().textSize().set(1.5));
        robot.type(KeyCode.F5).type(KeyCode.N);
        until("the speaker's window", () -> isThere(robot, "#speaker-next"));
        assertEquals(1.5, scale(node(robot, "#speaker-next")), 1e-9, "as large as the speaker wants everything");
        assertTrue(((Label) node(robot, "#speaker-next")).getText().contains(heading(2)));
        robot.clickOn("#speaker-run");
        assertEquals("Start", ((Labeled) node(robot, "#speaker-run")).getText(), "it runs from the beginning, and pauses");
        robot.type(KeyCode.PAGE_DOWN);
        until("step 2", () -> open(robot).equals(heading(2)));
        assertTrue(((Label) node(robot, "#speaker-next")).getText().contains(heading(3)));
        PulseClock.run(() -> app.studio().texts().language().set(Language.KOREAN));
        assertTrue(((Label) node(robot, "#speaker-next")).getText().contains(demo.text("ko").sections().get(2).heading()));
        robot.type(KeyCode.N);
        until("its end", () -> !isThere(robot, "#speaker-next"));
    }

    /** Looked up between two pulses: the scene changes while the robot waits. */
    private static Node node(FxRobot robot, String id) {
        return onFx(() -> robot.lookup(id).<Node>query());
    }

    private static boolean isThere(FxRobot robot, String id) {
        return onFx(() -> robot.lookup(id).tryQuery().isPresent());
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }

    private String heading(int step) {
        return demo.text("en").sections().get(step - 1).heading();
    }

    private static Node card(FxRobot robot) {
        return node(robot, "#demo-card");
    }

    /** The heading that the card shows. */
    private static String open(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> robot.from(robot.lookup("#demo-card").<Node>query()).lookup(".demo-heading").<Label>query().getText());
    }

    private static boolean shown(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        for (Node n = node(robot, id); n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static double scale(Node node) {
        return node.getLocalToSceneTransform().getMxx();
    }

    /** Where everything with a name is, to a thousandth. */
    private static Set<String> places(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> robot.lookup(n -> n.getId() != null && n.getScene() != null && n.isVisible() && !n.getId().startsWith("presenter")).queryAll().stream()
                .map(n -> {
                    Bounds b = n.localToScene(n.getBoundsInLocal());
                    return String.format("%s %.3f %.3f %.3f %.3f", n.getId(), b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight());
                }).collect(Collectors.toSet()));
    }

    /** What stands in one of the two only. */
    private static Set<String> moved(Set<String> before, Set<String> after) {
        Set<String> all = new TreeSet<>(before);
        all.addAll(after);
        all.removeIf(p -> before.contains(p) && after.contains(p));
        return all;
    }
}
