package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.neurarium.ui.workspace.Workspace;
import org.neurarium.words.learn.WordSettings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What steps open and point at: templates, what was trained before, controls, labs that do not fit, the words lab. */
@ExtendWith(ApplicationExtension.class)
class DemoStepsTest {
    private static final String STEPS = """
            {"format": 2, "steps": [
              {"template": "xor", "point": "control:run-play", "goal": {"do": "epoch"}},
              {"template": "xor", "keep": true, "point": "view:loss"},
              {"template": "xor"},
              {"lab": "convolution", "set": {"colour": "red"}, "at": 1},
              {"lab": "nowhere"},
              {"words": {"method": "cbow"}, "goal": {"do": "epoch"}},
              {"words": {"method": "glove"}}]}
            """;

    @TempDir
    Path folder;
    @RegisterExtension
    final OpenWindow app = new OpenWindow();
    private Stage window;
    private EditorHands hands;

    @Start
    void start(Stage stage) {
        window = stage;
    }

    @Test
    void stepsOpenWhatTheySay(FxRobot robot) {
        hands = new EditorHands(robot);
        PulseClock.run(this::open);
        until("a session", () -> workspace().training().session().get() != null);
        assertEquals(TemplateCatalogue.find("xor").orElseThrow().project().network(), workspace().project().get().network());
        outlined("run-play");
        hands.click("link-do:epoch");
        until("an epoch", hands::reached);
        long trained = workspace().training().frame().get().iteration();
        assertTrue(trained > 0);

        hands.click("demo-next");
        until("the second step", () -> hands.heading().equals("Two"));
        assertEquals(trained, workspace().training().frame().get().iteration(), "it goes on from there");
        until("the outline goes to the view", () -> hands.shown("demo-pointer") && !bounds("demo-pointer").intersects(bounds("run-play")));
        hands.click("demo-reset");
        until("set up anew, what it kept is gone", () -> workspace().training().frame().get().iteration() == 0);

        hands.click("demo-next");
        until("the third step begins anew", () -> hands.heading().equals("Three") && workspace().training().frame().get().iteration() == 0
                && workspace().training().session().get() != null);
        assertFalse(hands.shown("demo-pointer"));

        hands.click("demo-next");
        until("a lab", () -> hands.shown("lab-convolution"));
        assertTrue(told(robot, "has no setting colour that takes \"red\""));
        hands.click("demo-next");
        until("no lab", () -> hands.heading().equals("Five") && !hands.shown("lab-convolution"));
        assertTrue(told(robot, "There is no lab \"nowhere\""));

        hands.click("demo-next");
        until("the words lab", () -> hands.shown("words-map"));
        until("its text", () -> app.view().wordsView().room().state().get() == WordsState.READY);
        assertFalse(hands.reached());
        hands.click("link-do:epoch");
        until("an epoch of words", hands::reached);
        WordsRoom room = app.view().wordsView().room();
        WordSettings suiting = room.recipe().get().settings();
        robot.interact(() -> room.settings(suiting.withNegatives(suiting.negatives() + 2)));
        hands.click("demo-reset");
        until("set up anew, its settings suit the method", () -> room.recipe().get().settings().equals(suiting));
        hands.click("demo-next");
        until("another method begins anew", () -> hands.heading().equals("Seven") && app.view().wordsView().room().state().get() == WordsState.READY
                && !app.view().wordsView().room().stale().get());
        hands.click("demo-previous");
        until("the sixth step", () -> hands.heading().equals("Six"));
        robot.interact(() -> hands.node("demo-card").requestFocus());
        robot.push(KeyCode.LEFT);
        until("back on the canvas", () -> hands.heading().equals("Five") && !hands.shown("words-map"));
    }

    private void outlined(String control) {
        until("the outline", () -> hands.shown("demo-pointer"));
        Bounds outline = bounds("demo-pointer");
        Bounds button = bounds(control);
        assertTrue(outline.contains(button) && outline.getWidth() < button.getWidth() + 20 && outline.getHeight() < button.getHeight() + 20,
                outline + " around " + button);
    }

    private Bounds bounds(String id) {
        Node node = hands.node(id);
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean told(FxRobot robot, String words) {
        return robot.lookup((Node n) -> n instanceof Labeled l && l.getText() != null && l.getText().contains(words)).tryQuery().isPresent();
    }

    private Workspace workspace() {
        return app.workspace();
    }

    private void open() {
        app.open(window, folder, demo(), 1);
    }

    private static Demo demo() {
        StringBuilder text = new StringBuilder("# A demo\n\nAbout.\n");
        for (String heading : "One Two Three Four Five Six Seven".split(" ")) {
            text.append("\n## ").append(heading).append("\n\n[one epoch](do:epoch), {{lab:step}}.\n");
        }
        try {
            return new DemoFolder("mine", DemoFiles.of("mine", Map.of("demo.json", STEPS.getBytes(StandardCharsets.UTF_8),
                    "en.md", text.toString().getBytes(StandardCharsets.UTF_8)))).read();
        } catch (InputFault fault) {
            throw new IllegalStateException(fault);
        }
    }
}
