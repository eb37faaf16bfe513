package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.Pointer;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.lesson.WindowPart;
import org.neurarium.lesson.own.DemoDraft;
import org.neurarium.lesson.own.OwnDemos;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.demo.editor.DemoEditorViewModel;
import org.neurarium.ui.shell.FilePicker;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An instructor makes a demo with the editor alone and hands it on. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class DemoEditorTest {
    @TempDir
    Path folder;
    private Stage window;
    private Studio studio;

    @Start
    void start(Stage stage) {
        window = stage;
        open("mine");
    }

    @AfterEach
    void close() {
        PulseClock.run(() -> {
            shut();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    @Test
    void aDemoIsMadeAndHandedOn(FxRobot robot) throws Exception {
        until("the session", () -> studio.view().workspace().training().session().get() != null);
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
        until("the session", () -> studio.view().workspace().training().session().get() != null);
        command(robot, "demo-new");
        until("the editor", () -> robot.lookup("#editor-pages").tryQuery().isPresent());
        page(robot, 1);
        robot.clickOn("#step-point");
        PulseClock.run(() -> {
            window.toFront();
            robot.lookup("#editor-pages").query().getScene().getWindow().setX(2000);
        });
        boolean running = studio.view().workspace().training().isRunning();
        robot.clickOn("#run-play");
        assertEquals(running, studio.view().workspace().training().isRunning(), "the click only points");
        assertEquals(new Pointer(Pointer.Kind.CONTROL, "run-play").toString(), robot.lookup("#step-pointed").<Label>query().getText());
    }

    @Test
    void aDemoFromAFileIsOpenedAndPassedThrough(FxRobot robot) throws Exception {
        until("the session", () -> studio.view().workspace().training().session().get() != null);
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
        PulseClock.run(() -> studio.view().keep());
        until("the session", () -> studio.view().workspace().training().session().get() != null);
        command(robot, "demo-new");
        until("the editor", () -> robot.lookup("#editor-pages").tryQuery().isPresent());
        write(robot, "Half a title", "And half");
        PulseClock.run(() -> {
            shut();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            open("mine");
            studio.view().keep();
        });
        until("the offer", () -> robot.lookup(".toast .label").queryAllAs(Label.class).stream().anyMatch(l -> l.getText().contains("“Half a title”")));
        robot.clickOn("Go on writing");
        until("the editor", () -> robot.lookup("#heading-en").tryQuery().isPresent());
        assertEquals("Half a title", robot.lookup("#heading-en").<javafx.scene.control.TextInputControl>query().getText());
        assertEquals("And half", robot.lookup("#body-en").<javafx.scene.control.TextInputControl>query().getText());
    }

    private static DemoDraft.Step step(String heading) {
        return new DemoDraft.Step(DemoEditorViewModel.begin(TemplateCatalogue.find("xor").orElseThrow().project()).steps().get(0).shows(),
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

    private void open(String name) {
        Profile profile = new Profile(folder.resolve(name));
        FilePicker picker = new FilePicker() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.of(handed());
            }

            @Override
            public Optional<Path> toSave(String file) {
                return Optional.of(folder.resolve(file));
            }
        };
        studio = new Studio(new Studio.Setting(Language.ENGLISH, ThemeChoice.LIGHT, profile, new Preferences(profile.preferences()), null,
                1100, 760), TemplateCatalogue.find("xor").orElseThrow().project(), picker, () -> { });
        window.setScene(studio.scene());
        window.show();
        window.sizeToScene();
    }

    private void shut() {
        try {
            studio.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
