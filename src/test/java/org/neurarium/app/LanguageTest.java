package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The language is changed while a demo is open in a small window: everything that is said follows, nothing is lost. */
@ExtendWith(ApplicationExtension.class)
class LanguageTest {
    @TempDir
    Path folder;
    @RegisterExtension
    final OpenWindow app = new OpenWindow(Language.ENGLISH, 1024, 768);
    private Stage window;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        window = stage;
    }

    private void open(String id, int step) {
        app.open(window, folder, DemoCatalogue.find(id).orElseThrow(), step);
    }

    @Test
    void namesAndTypedAnswersFollow(FxRobot hands) {
        robot = hands;
        PulseClock.run(() -> open("xor-limit", 1));
        app.ready();
        robot.clickOn("#question-1-field").write("2");
        robot.clickOn("#language-ko");
        until("the project's name", () -> app.workspace().project().get().name().equals("뉴런 하나가 할 수 없는 일"));
        assertEquals("2", robot.lookup("#question-1-field").queryAs(TextField.class).getText());
        assertEquals(0, app.workspace().revision().get(), "no edit");
        assertTrue(app.workspace().nextUndo().isEmpty());
    }

    @Test
    void aNoticeFollowsAndLeavesTheWayOnFree(FxRobot hands) {
        robot = hands;
        Texts texts = new Texts(Language.ENGLISH);
        PulseClock.run(() -> {
            open("xor-limit", 1);
            app.view().toasts().show(ToastPane.Tone.DANGER, texts.bind("shell.recent.failed"));
        });
        until("it is said", () -> !said().isEmpty());
        assertEquals(texts.get("shell.recent.failed"), said());
        PulseClock.run(() -> texts.language().set(Language.KOREAN));
        assertEquals(new Texts(Language.KOREAN).get("shell.recent.failed"), said());
        assertFalse(bounds(".toast").intersects(bounds("#demo-card")));
    }

    private String said() {
        return robot.lookup(".toast .label").tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    @Test
    void aViewOfNumbersIsCalledSoAndNothingIsCutInASmallWindow(FxRobot hands) {
        robot = hands;
        PulseClock.run(() -> open("linear-regression", 3));
        app.ready();
        until("the tab", () -> robot.lookup("#tab-boundary").queryAs(Labeled.class).getText().equals("Predicted value"));
        robot.clickOn("#run-play");
        until("the message", () -> robot.lookup(".message-band").query().isVisible());
        until("it stands below the canvas", () -> bounds("#canvas").getMaxY() <= bounds(".message-band").getMinY() + 1);
        assertTrue(bounds("#device").getMaxY() <= bounds("#tab-boundary").getMinY(), "the run bar's second line is whole");
        assertFalse(bounds("#dock-below").getHeight() < 140, "the views keep their height");
    }

    private Bounds bounds(String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getBoundsInLocal());
    }

    private static void until(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return holds.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
