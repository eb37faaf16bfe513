package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
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

    /** At this width there is room for the map and one panel; a step that asks a question leaves no tile of the step before. */
    @Test
    void aPanelOpenedMakesTheOtherOneWayAndAQuestionStepLeavesNoTile(FxRobot robot) {
        Demo counts = DemoCatalogue.find("glove").orElseThrow();
        Demo near = DemoCatalogue.find("projector").orElseThrow();
        robot.interact(() -> app.view().showDemo(counts, 1));
        until("the counts", () -> shown(robot, "#words-counts"));
        robot.interact(() -> app.view().showDemo(near, 1));
        until("the neighbours", () -> shown(robot, "#words-ask"));
        assertFalse(shown(robot, "#words-counts"));
        assertTrue(robot.lookup("#words-strip-loss").queryAs(ToggleButton.class).isSelected());
        robot.clickOn("#fold-left");
        until("the panel", () -> shown(robot, "#words-recipe"));
        assertFalse(shown(robot, "#words-ask"), "else the map would be narrower than its buttons");
    }

    /** A curve is read at a small height; the words are what is watched. */
    @Test
    void aStepThatShowsTheLossLeavesTheMapItsRoom(FxRobot robot) {
        Demo pieces = DemoCatalogue.find("fasttext").orElseThrow();
        Demo near = DemoCatalogue.find("projector").orElseThrow();
        robot.interact(() -> app.view().showDemo(pieces, 2));
        until("the pieces", () -> shown(robot, "#words-pieces"));
        robot.interact(() -> app.view().showDemo(near, 0));
        until("the neighbours", () -> shown(robot, "#words-ask"));
        Region map = robot.lookup("#words-map").queryAs(Region.class);
        until("a map of some height", () -> map.getHeight() > 400);
    }

    private static boolean shown(FxRobot robot, String id) {
        Node node = robot.lookup(id).tryQuery().orElse(null);
        boolean visible = node != null;
        for (Node n = node; n != null; n = n.getParent()) {
            visible &= n.isVisible();
        }
        return visible;
    }

    private WordsRoom room() {
        return app.view().wordsView().room();
    }
}
