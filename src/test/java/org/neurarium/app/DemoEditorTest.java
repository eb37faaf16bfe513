package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.Pointer;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.lesson.WindowPart;
import org.neurarium.lesson.own.DemoDraft;
import org.neurarium.lesson.own.OwnDemos;
import org.neurarium.ui.demo.editor.DemoEditorViewModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An instructor makes a demo with the editor alone and hands it on. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class DemoEditorTest {
    @TempDir
    Path folder;
    private Stage window;
    @RegisterExtension
    final OpenWindow app = new OpenWindow(Language.ENGLISH, 1100, 760).asking(this::handed, name -> folder.resolve(name));

    @Start
    void start(Stage stage) {
        window = stage;
        open();
    }

    @Test
    void aDemoIsMadeAndHandedOn(FxRobot robot) throws Exception {
        app.ready();
        command(robot, "demo-new");
        until("the editor", () -> robot.lookup("#editor-pages").tryQuery().isPresent());
        assertTrue(robot.lookup("#editor-keep").<Button>query().isDisabled(), "nothing is written yet");
        write(robot, "One unit", "What a single unit can do.");
        page(robot, 1);
        write(robot, "Train it", "Press it. ");
        robot.clickOn("#insert-en").clickOn("#insert-formula-en");
        robot.clickOn("#goal-kind").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals("loss", robot.lookup("#goal-kind").<ComboBox<String>>query().getValue());
        robot.clickOn("#goal-value").write("5");
        robot.clickOn("#step-epochs").write("2");
        robot.clickOn("#lock-data");
        robot.clickOn("#step-add");
        write(robot, "Look", "Nothing more.");
        until("everything in order", () -> !robot.lookup("#editor-keep").<Button>query().isDisabled());
        robot.clickOn("#editor-keep");
        until("it is kept", () -> !robot.lookup("#editor-export").<Button>query().isDisabled());
        robot.clickOn("#editor-export");
        until("the file", () -> Files.exists(handed()));

        Demo demo = new OwnDemos(folder.resolve("mine").resolve("demos"), List.of()).find("one-unit").orElseThrow();
        DemoStep first = demo.step(1);
        assertEquals(Optional.of(new Goal.Metric("loss", 5, false)), first.goal());
        assertEquals(2, first.epochs());
        assertEquals(java.util.Set.of(WindowPart.DATA), first.locked());
        assertEquals("Press it. $x^2$", demo.text("en").sections().get(0).body());
        OwnDemos theirs = new OwnDemos(folder.resolve("theirs").resolve("demos"), List.of());
        assertEquals(demo, theirs.find(theirs.importFrom(handed())).orElseThrow(), "another profile gets the same demo");
    }

    @Test
    void aStepPointsAtWhatIsClicked(FxRobot robot) {
        app.ready();
        command(robot, "demo-new");
        until("the editor", () -> robot.lookup("#editor-pages").tryQuery().isPresent());
        page(robot, 1);
        robot.clickOn("#step-point");
        PulseClock.run(() -> {
            window.toFront();
            robot.lookup("#editor-pages").query().getScene().getWindow().setX(2000);
        });
        boolean running = app.workspace().training().isRunning();
        robot.clickOn("#run-play");
        assertEquals(running, app.workspace().training().isRunning(), "the click only points");
        assertEquals(new Pointer(Pointer.Kind.CONTROL, "run-play").toString(), robot.lookup("#step-pointed").<Label>query().getText());
    }

    /** Every form of a goal; what was half filled in on one page is not seen on another. */
    @Test
    void goalsAreChosenByName(FxRobot robot) {
        app.ready();
        EditorHands hands = new EditorHands(robot);
        hands.open();
        hands.write("en", "One unit", "What a single unit can do.");
        hands.page(1);
        hands.write("en", "Train it", "Press it.");
        hands.insert("choices", "en");
        List<String> expected = new ArrayList<>();
        for (String kind : hands.combo("goal-kind").getItems().stream().skip(1).toList()) {
            hands.choose("goal-kind", kind);
            switch (kind) {
                case "select" -> hands.choose("goal-target", "h1");
                case "view" -> hands.choose("goal-target", "boundary");
                case "set" -> hands.type("goal-value", "training.batchSize");
                case "loss", "validationLoss", "accuracy", "validationAccuracy" -> hands.type("goal-value", "0.25");
                default -> { }
            }
            assertTrue(hands.enabled("editor-keep"), kind + " can be reached on the canvas");
            expected.add(kind);
        }
        assertEquals(List.of("loss", "validationLoss", "accuracy", "validationAccuracy", "play", "step", "epoch", "reset", "answer", "select", "view",
                "set"), expected);
        hands.click("editor-keep");
        until("it is kept", () -> hands.enabled("editor-export"));
        assertEquals(Optional.of(new Goal.Act("set", "training.batchSize")), kept("one-unit").step(1).goal());
        hands.type("goal-value", "training.bathSize");
        until("no such setting", () -> !hands.enabled("editor-keep"));
        hands.choose("goal-kind", "accuracy");
        hands.click("step-add");
        assertEquals("none", hands.combo("goal-kind").getValue(), "the new step asks for nothing yet");
        assertFalse(hands.shown("goal-value"));
    }

    @Test
    void whatIsHiddenAndLockedIsKeptAndDone(FxRobot robot) {
        app.ready();
        EditorHands hands = new EditorHands(robot);
        hands.open();
        hands.write("en", "One unit", "What a single unit can do.");
        hands.page(1);
        hands.write("en", "Train it", "Press it.");
        for (WindowPart part : WindowPart.values()) {
            hands.click((part == WindowPart.PALETTE || part == WindowPart.INSPECTOR ? "hide-" : "lock-") + part.id());
        }
        hands.click("editor-keep");
        until("it is kept", () -> hands.enabled("editor-export"));
        DemoStep step = kept("one-unit").step(1);
        assertEquals(java.util.Set.of(WindowPart.PALETTE, WindowPart.INSPECTOR), step.hidden());
        assertEquals(java.util.Set.of(WindowPart.DATA, WindowPart.RUN_BAR, WindowPart.SETTINGS, WindowPart.CANVAS, WindowPart.VIEWS), step.locked());
        hands.click("editor-try");
        until("its card", () -> hands.heading().equals("Train it"));
        PulseClock.run(() -> robot.lookup("#editor-pages").query().getScene().getWindow().setX(2000));
        until("hidden and locked", () -> app.studio().scene().lookup(".data-bar").isDisabled() && app.studio().scene().lookup("#learning-rate").isDisabled()
                && !hands.shown("palette") && !hands.shown("inspector"));
    }

    /** A lab is tried, changed and taken as it then stands; so is the words lab. */
    @Test
    void whatTheWindowShowsBecomesAStep(FxRobot robot) throws Exception {
        app.ready();
        EditorHands hands = new EditorHands(robot);
        hands.open();
        hands.write("en", "One unit", "What a single unit can do.");
        hands.page(1);
        hands.write("en", "Slide", "Go on.");
        hands.choose("step-place", "convolution");
        hands.click("editor-try");
        until("the lab", () -> hands.shown("lab-convolution"));
        PulseClock.run(() -> {
            robot.lookup("#editor-pages").query().getScene().getWindow().setX(2000);
            window.requestFocus();
        });
        hands.type("lab-stride", "2");
        robot.type(KeyCode.ENTER);
        hands.click("lab-step-forward");
        PulseClock.run(() -> {
            Stage editor = (Stage) robot.lookup("#editor-pages").query().getScene().getWindow();
            editor.setX(0);
            editor.toFront();
            editor.requestFocus();
        });
        hands.click("step-take");
        hands.click("editor-keep");
        until("it is kept", () -> hands.enabled("editor-export"));
        assertEquals(new DemoPlace.Lab("convolution", 1, Map.of("stride", "2")), kept("one-unit").step(1).place());
        PulseClock.run(() -> app.view().inWords().set(true));
        until("its text", () -> app.view().wordsView().room().text().get() != null);
        hands.click("step-add");
        hands.write("en", "Words", "Look.");
        hands.click("editor-keep");
        until("it is kept again", () -> hands.enabled("editor-export"));
        assertEquals(new DemoPlace.Words(Optional.of("made-en"), Optional.of("skip-gram"), Optional.empty(), Optional.of("pca"), 0),
                kept("one-unit").step(2).place());
    }

    private Demo kept(String id) {
        try {
            return new OwnDemos(folder.resolve("mine").resolve("demos"), List.of()).find(id).orElseThrow();
        } catch (org.neurarium.document.spec.InputFault fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void aDemoFromAFileIsOpenedAndPassedThrough(FxRobot robot) throws Exception {
        app.ready();
        OwnDemos other = new OwnDemos(folder.resolve("other"), List.of());
        other.exportTo(handed(), other.save(new DemoDraft("", Map.of("en", "One unit"), Map.of("en", "It."), List.of(step("Train it"), step("Look")))));
        command(robot, "demo-import");
        until("its card", () -> heading(robot).equals("Train it"));
        robot.clickOn("#demo-next");
        until("its second step", () -> heading(robot).equals("Look"));
        assertTrue(Files.isRegularFile(folder.resolve("mine").resolve("demos").resolve("one-unit").resolve("demo.json")));
    }

    /** The window closes, or is lost, while a demo is being written that nobody kept. */
    @Test
    void whatIsBeingWrittenOutlivesTheWindow(FxRobot robot) {
        PulseClock.run(() -> app.view().keep());
        app.ready();
        command(robot, "demo-new");
        until("the editor", () -> robot.lookup("#editor-pages").tryQuery().isPresent());
        write(robot, "Half a title", "And half");
        PulseClock.run(() -> {
            app.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            open();
            app.view().keep();
        });
        until("the offer", () -> robot.lookup(".toast .label").queryAllAs(Label.class).stream().anyMatch(l -> l.getText().contains("“Half a title”")));
        robot.clickOn("Go on writing");
        until("the editor", () -> robot.lookup("#heading-en").tryQuery().isPresent());
        assertEquals("Half a title", robot.lookup("#heading-en").<javafx.scene.control.TextInputControl>query().getText());
        assertEquals("And half", robot.lookup("#body-en").<javafx.scene.control.TextInputControl>query().getText());
    }

    private static DemoDraft.Step step(String heading) {
        return new DemoDraft.Step(DemoEditorViewModel.begin(new DemoPlace.Canvas(TemplateCatalogue.find("xor").orElseThrow().project(), 0,
                Optional.empty())).steps().get(0).shows(),
                Map.of("en", new DemoDraft.Words(heading, "Text.")));
    }

    private static String heading(FxRobot robot) {
        return robot.lookup(".demo-heading").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static void write(FxRobot robot, String heading, String body) {
        robot.clickOn("#heading-en").write(heading);
        robot.clickOn("#body-en").write(body);
    }

    private static void page(FxRobot robot, int index) {
        PulseClock.run(() -> robot.lookup("#editor-pages").<ListView<String>>query().requestFocus());
        robot.type(KeyCode.DOWN, index);
    }

    private static void command(FxRobot robot, String id) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write(id).type(KeyCode.ENTER);
    }

    private Path handed() {
        return folder.resolve("one-unit.neurarium-demo");
    }

    private void open() {
        app.open(window, folder.resolve("mine"), OpenWindow.template("xor"));
    }
}
