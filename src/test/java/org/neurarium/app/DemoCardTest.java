package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Point;
import org.neurarium.document.edit.BlockEdits;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A learner goes through a demo by links, keys and answers in the real window. */
@ExtendWith(ApplicationExtension.class)
class DemoCardTest {
    private static final String STEPS = """
            {"format": 2, "steps": [
              {"point": "node:h1", "goal": {"do": "step"}, "hide": ["palette"], "lock": ["data", "settings", "canvas"]},
              {"lab": "convolution", "at": 2, "goal": {"do": "lab-step"}}]}
            """;
    private static final String TEXT = """
            # A demo

            About.

            ## One

            Loss {{loss}}, rate {{learningRate}}: [faster](set:training.optimizer.learningRate=0.5), [one step](do:step), [hidden](select:h1).

            ```question
            How many?
            ( ) 4 | Not four.
            (x) 2
            hint: Count.
            why: Two.
            ```

            ## Two

            Step {{lab:step}}, [on](lab:5).
            """;

    @TempDir
    Path folder;
    @RegisterExtension
    final OpenWindow app = new OpenWindow();
    private Stage window;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        window = stage;
    }

    private void open() {
        app.open(window, folder, demo(), 1);
    }

    private static Demo demo() {
        String project = org.neurarium.document.io.ProjectJson.write(
                org.neurarium.lesson.DemoCatalogue.find("xor-limit").orElseThrow().projects().get(1));
        try {
            return new DemoFolder("mine", DemoFiles.of("mine", Map.of("demo.json", bytes(STEPS), "project.json", bytes(project),
                    "en.md", bytes(TEXT)))).read();
        } catch (InputFault fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLearnerGoesThroughADemo(FxRobot hands) {
        robot = hands;
        PulseClock.run(this::open);
        until("a session", () -> workspace().training().session().get() != null);
        lockedAndPointedAt();
        linksAct();
        answers();
        freePlay();
        robot.push(KeyCode.PAGE_DOWN);
        lab();
        robot.clickOn("#demo-close");
        until("no card", () -> !node("#demo-card").isVisible());
        assertTrue(robot.lookup("#canvas").tryQuery().isPresent() && shown("#demo-search"), "the list of demos is back");
        comesBackToItsEntry();
        until("demos are as high as their words", () -> bounds("#demo-perceptron-gates").getHeight() < 100);
        assertEquals("1 1?1 2", app.preferences().get(new org.neurarium.settings.Preference<>("demo.mine", "", java.util.Optional::of, t -> t)));
    }

    @Test
    void whatLinksSetIsNobodysWork(FxRobot hands) {
        robot = hands;
        PulseClock.run(this::open);
        until("the card", () -> node("#link-set:training.optimizer.learningRate=0.5") != null);
        click("#link-set:training.optimizer.learningRate=0.5");
        until("the rate", () -> workspace().project().get().training().learningRate() == 0.5);
        assertFalse(edited());
        robot.interact(() -> workspace().applyUnguarded(Edits.renameProject("mine")));
        assertTrue(edited(), "what was changed by hand is asked about");
        click("#link-set:training.optimizer.learningRate=0.5");
        assertTrue(edited(), "and stays so after a link");
        robot.interact(() -> workspace().undo());
        assertFalse(edited());
        robot.interact(() -> workspace().undo());
        assertFalse(edited(), "without what the link set it is the demo's own scene");
    }

    @Test
    void howASceneIsLookedAtIsNobodysWork(FxRobot hands) {
        robot = hands;
        PulseClock.run(this::open);
        until("a session", () -> workspace().training().session().get() != null);
        robot.interact(() -> workspace().applyUnguarded(BlockEdits.create("a block", Set.of("h1", "out"), new Point(300, 20), Map.of())));
        assertTrue(edited(), "a block is something made");
        robot.interact(() -> workspace().undo());
        assertFalse(edited());
        robot.interact(() -> workspace().applyUnguarded(Edits.move(Map.of("h1", new Point(700, 20)))));
        assertFalse(edited(), "where a node stands is not");
    }

    @Test
    void whatIsKeptForAfterACrashIsWorkAndNotAScene(FxRobot hands) {
        robot = hands;
        PulseClock.run(this::open);
        app.ready();
        PulseClock.run(() -> app.view().keep());
        robot.interact(() -> workspace().applyUnguarded(Edits.renameProject("mine")));
        until("work is kept", () -> kept().size() == 1);
        robot.interact(() -> workspace().undo());
        until("a scene is not", () -> kept().isEmpty());
    }

    private List<Path> kept() {
        try (Stream<Path> all = Files.walk(folder.resolve("autosave"))) {
            return all.filter(f -> f.endsWith("project.neurarium")).toList();
        } catch (IOException | UncheckedIOException notYet) { // it is being written
            return List.of();
        }
    }

    @Test
    void aSceneIsCalledInTheReadersLanguage(FxRobot hands) {
        robot = hands;
        Demo gates = DemoCatalogue.find("xor-limit").orElseThrow();
        PulseClock.run(this::open);
        PulseClock.run(() -> app.workspace().open(gates.project("en").orElseThrow()));
        PulseClock.run(() -> app.view().showDemo(gates, 1));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.L).release(KeyCode.SHORTCUT);
        until("the Korean title", () -> workspace().project().get().name().equals(gates.text("ko").title()));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.L).release(KeyCode.SHORTCUT);
        until("the English title", () -> workspace().project().get().name().equals(gates.text("en").title()));
    }

    private boolean edited() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup((Node n) -> n instanceof Labeled l && "edited".equals(l.getText())).tryQuery().isPresent();
    }

    private void comesBackToItsEntry() {
        PulseClock.run(() -> app.view().showDemo(org.neurarium.lesson.DemoCatalogue.find("famous-cnns").orElseThrow(), 1));
        until("its card", () -> node("#demo-card").isVisible());
        robot.clickOn("#demo-close");
        until("its entry has the keyboard", () -> window.getScene().getFocusOwner() == node("#demo-famous-cnns"));
        Bounds entry = bounds("#demo-famous-cnns");
        assertTrue(entry.getHeight() < 130, "as high as its words: " + entry.getHeight());
        assertTrue(bounds("#demo-search").getMaxY() <= entry.getMinY() && entry.getMinY() < window.getScene().getHeight() * 0.6, "in sight: " + entry);
    }

    private void lockedAndPointedAt() {
        until("the outline", () -> node("#demo-pointer").isVisible());
        Bounds outline = bounds("#demo-pointer");
        Bounds layer = bounds("#node-h1");
        assertTrue(outline.contains(layer) && outline.getWidth() < layer.getWidth() + 20, outline + " around " + layer);
        assertFalse(shown("#palette"));
        assertTrue(node(".data-bar").isDisabled() && node("#learning-rate").isDisabled());
        robot.moveTo("#node-h1").press(javafx.scene.input.MouseButton.PRIMARY).moveBy(60, 40).release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(workspace().nextUndo().isEmpty(), "a locked canvas keeps its layers where they are");
    }

    private void linksAct() {
        click("#link-set:training.optimizer.learningRate=0.5");
        until("the rate", () -> workspace().project().get().training().learningRate() == 0.5);
        until("the number", () -> text("#live-learningRate").equals("0.5"));
        robot.interact(() -> workspace().undo());
        until("the old rate", () -> workspace().project().get().training().learningRate() != 0.5);
        click("#link-select:h1");
        until("selected", () -> workspace().selection().nodes().contains("h1"));
        click("#link-do:step");
        until("one update", () -> workspace().training().frame().get().iteration() == 1);
        until("the goal", () -> node("#demo-goal").getStyleClass().contains("reached"));
        until("the loss", () -> text("#live-loss").equals(Ticks.figure(loss(), 3)));
    }

    private void answers() {
        click("#question-1-choice-1");
        until("refused", () -> node("#question-1-choice-1").getStyleClass().contains("wrong"));
        click("#question-1-hint");
        until("no further hint", () -> !node("#question-1-hint").isVisible());
        click("#question-1-choice-2");
        until("right", () -> robot.lookup("#question-1-outcome").<Labeled>query().getText().equals("Right."));
    }

    private void freePlay() {
        robot.clickOn("#demo-free");
        until("all unlocked", () -> !node(".data-bar").isDisabled() && !node("#demo-pointer").isVisible() && shown("#palette"));
        assertEquals(node("#demo-return"), window.getScene().getFocusOwner(), "the keyboard stays with the card");
        robot.push(KeyCode.SPACE);
        until("locked again", () -> node(".data-bar").isDisabled() && !shown("#palette"));
        assertEquals(node("#demo-card"), window.getScene().getFocusOwner(), "and comes back with it");
    }

    private void lab() {
        until("the lab", () -> robot.lookup("#lab-convolution").tryQuery().isPresent());
        LabPane lab = robot.lookup("#lab-convolution").queryAs(LabPane.class);
        assertEquals(2, lab.head().at().get());
        assertFalse(robot.lookup("#canvas").tryQuery().isPresent());
        click("#link-lab:5");
        until("its step", () -> lab.head().at().get() == 5 && text("#live-lab").equals("5"));
        assertTrue(node("#demo-goal").getStyleClass().contains("reached"));
        robot.interact(() -> node("#demo-free").requestFocus());
        robot.push(KeyCode.RIGHT);
        until("the arrow is the lab's after a button, too", () -> lab.head().at().get() == 6);
        robot.interact(() -> node("#demo-card").requestFocus());
        robot.push(KeyCode.LEFT);
        until("back on the canvas", () -> robot.lookup("#canvas").tryQuery().isPresent());
        robot.push(KeyCode.SPACE);
        until("on again", () -> robot.lookup("#lab-convolution").tryQuery().isPresent());
    }

    private double loss() {
        var metrics = workspace().training().frame().get().metrics();
        return Double.isNaN(metrics.trainLoss()) ? workspace().training().frame().get().batchLoss() : metrics.trainLoss();
    }

    private Workspace workspace() {
        return app.workspace();
    }

    private void click(String id) {
        Node node = node(id);
        robot.clickOn(node);
    }

    /** By id, in which a link's colon may stand, or by style class. */
    private @Nullable Node node(String id) {
        return id.startsWith(".") ? app.studio().scene().lookup(id)
                : robot.lookup((Node n) -> id.substring(1).equals(n.getId())).tryQuery().orElse(null);
    }

    private String text(String id) {
        return ((Text) node(id)).getText();
    }

    private Bounds bounds(String id) {
        return node(id).localToScene(node(id).getLayoutBounds());
    }

    private boolean shown(String id) {
        for (Node n = node(id); n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node(id) != null;
    }
}
