package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person goes from the networks to the words lab and back, by pointer, keys and command palette. */
@ExtendWith(ApplicationExtension.class)
class WordsPlaceTest {
    @TempDir
    Path folder;
    @RegisterExtension
    final OpenWindow app = new OpenWindow(Language.KOREAN, 1024, 768);

    @Start
    void start(Stage stage) {
        app.open(stage, folder, OpenWindow.template("xor"));
    }

    @Test
    void theWordsLabStandsInTheSameWindow(FxRobot robot) {
        app.ready();
        robot.clickOn("#place-words");
        until("the built-in text in the window's language", () -> room().state().get() == WordsState.READY);
        assertEquals("made-ko", room().recipe().get().source().name());
        assertTrue(robot.lookup("#words-map").tryQuery().isPresent());
        assertFalse(robot.lookup("#data-bar").tryQuery().isPresent());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until("training", () -> room().progress().get().done() > 0);
        assertFalse(app.workspace().training().isRunning(), "the network is left alone");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until("the pause", () -> room().state().get() == WordsState.PAUSED);
        double wide = robot.lookup("#words-map").query().getLayoutBounds().getWidth();
        robot.type(KeyCode.F6);
        until("a wider map", () -> robot.lookup("#words-map").query().getLayoutBounds().getWidth() > wide + 100);
        robot.clickOn("#place-networks");
        assertFalse(robot.lookup("#words-map").tryQuery().isPresent());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("words-lab").type(KeyCode.ENTER);
        until("back in the lab", () -> robot.lookup("#words-map").tryQuery().isPresent());
        assertEquals(WordsState.PAUSED, room().state().get(), "as it was left");
    }

    private WordsRoom room() {
        return app.view().wordsView().room();
    }
}
