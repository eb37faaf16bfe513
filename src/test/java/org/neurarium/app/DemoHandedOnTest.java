package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.WindowPart;
import org.neurarium.lesson.check.CheckReport;
import org.neurarium.lesson.own.OwnDemoCheck;
import org.neurarium.lesson.own.OwnDemos;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.words.room.WordsState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From an empty editor to a learner elsewhere, by gestures alone: written in both languages, exported, imported, passed. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class DemoHandedOnTest {
    @TempDir
    Path folder;
    private Stage window;
    @RegisterExtension
    final OpenWindow author = window(Language.ENGLISH);
    @RegisterExtension
    final OpenWindow learner = window(Language.KOREAN);
    private OpenWindow app = author;
    private FxRobot robot;
    private EditorHands hands;

    @Start
    void start(Stage stage) {
        window = stage;
    }

    @Test
    void aDemoIsMadeHandedOnAndPassedByGesturesAlone(FxRobot fingers) throws Exception {
        robot = fingers;
        hands = new EditorHands(robot);
        PulseClock.run(() -> app.open(window, folder.resolve("author"), OpenWindow.template("xor")));
        app.ready();
        write();
        hands.click("editor-keep");
        until("it is kept", () -> hands.enabled("editor-export"));
        hands.click("editor-export");
        until("the file", () -> Files.isRegularFile(handed()));

        PulseClock.run(() -> {
            app.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            window = new Stage();
            app = learner;
            app.open(window, folder.resolve("learner"), OpenWindow.template("xor"));
        });
        assertFalse(Files.exists(folder.resolve("learner").resolve("demos")), "nothing is there yet");
        app.ready();
        hands.command("demo-import");
        pass();

        Demo demo = new OwnDemos(folder.resolve("learner").resolve("demos"), List.of()).find("one-unit").orElseThrow();
        asWritten(demo);
        CheckReport report = OwnDemoCheck.run(demo);
        assertTrue(report.holds(), report.toString());
    }

    private void write() {
        hands.open();
        assertFalse(hands.enabled("editor-keep"), "nothing is written");
        hands.write("en", "One unit", "What a unit can do.");
        hands.write("ko", "유닛 하나", "유닛이 무엇을 할 수 있는지 봅니다.");
        hands.page(1);
        hands.write("en", "Train it", "Press ");
        hands.insert("link-play", "en");
        hands.write("ko", "학습", "다음을 누르십시오. ");
        hands.insert("link-play", "ko");
        hands.choose("goal-kind", "loss");
        hands.type("goal-value", "0.6");
        hands.type("step-epochs", "60");
        hands.click("lock-data");
        hands.click("hide-palette");

        hands.click("step-add");
        hands.write("en", "A question", "Look back.");
        hands.insert("choices", "en");
        hands.write("ko", "문제", "돌아봅니다.");
        hands.insert("choices", "ko");
        hands.click("step-keep");
        hands.choose("goal-kind", "answer");

        hands.click("step-add");
        hands.write("en", "Windows", "Press play.");
        hands.write("ko", "창", "재생을 누르십시오.");
        hands.choose("step-place", "words");
        hands.choose("step-words-text", "made-ko");
        hands.choose("step-words-method", "cbow");
        hands.choose("step-words-show", "windows");
        hands.choose("goal-kind", "play");

        hands.click("step-add");
        hands.write("en", "Step by step", "Go on.");
        hands.write("ko", "한 단계씩", "나아가십시오.");
        hands.choose("step-place", "convolution");
        hands.type("step-at", "3");
        hands.choose("goal-kind", "lab-step");
        until("everything in order", () -> hands.enabled("editor-keep"));
    }

    private void pass() {
        until("the first step", () -> hands.heading().equals("학습"));
        assertTrue(app.studio().scene().lookup(".data-bar").isDisabled(), "locked");
        assertFalse(hands.reached());
        hands.click("link-do:play");
        until("the loss", hands::reached);
        long trained = app.workspace().training().frame().get().iteration();
        hands.click("demo-next");
        until("the second step", () -> hands.heading().equals("문제"));
        assertTrue(app.workspace().training().frame().get().iteration() >= trained, "it goes on with what was trained");
        hands.click("question-1-choice-2");
        assertFalse(hands.reached(), "a wrong answer");
        hands.click("question-1-choice-1");
        until("the answer", hands::reached);
        hands.click("demo-next");
        until("the words lab", () -> hands.heading().equals("창") && hands.shown("words-map"));
        until("its text is read", () -> app.view().wordsView().room().state().get() == WordsState.READY);
        assertEquals("cbow", app.view().wordsView().room().recipe().get().settings().method().id());
        assertFalse(hands.reached());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until("it is learning", hands::reached);
        hands.click("demo-next");
        until("the lab", () -> hands.heading().equals("한 단계씩") && hands.shown("lab-convolution"));
        LabPane lab = (LabPane) hands.node("lab-convolution");
        assertEquals(3, lab.head().at().get());
        assertFalse(hands.reached());
        hands.click("lab-step-forward");
        until("a step", hands::reached);
    }

    private static void asWritten(Demo demo) {
        assertEquals("One unit", demo.text("en").title());
        assertEquals("유닛이 무엇을 할 수 있는지 봅니다.", demo.text("ko").introduction());
        assertEquals(Optional.of(new Goal.Metric("loss", 0.6, false)), demo.step(1).goal());
        assertEquals(Set.of(WindowPart.DATA), demo.step(1).locked());
        assertEquals(Set.of(WindowPart.PALETTE), demo.step(1).hidden());
        assertTrue(((DemoPlace.Canvas) demo.step(2).place()).keep());
        assertEquals(1, demo.text("ko").sections().get(1).questions().size());
        assertEquals(new DemoPlace.Words(Optional.of("made-ko"), Optional.of("cbow"), Optional.of("windows"), Optional.empty(), 0), demo.step(3).place());
        assertEquals(new DemoPlace.Lab("convolution", 3, Map.of()), demo.step(4).place());
    }

    private Path handed() {
        return folder.resolve("one-unit.neurarium-demo");
    }

    private OpenWindow window(Language language) {
        return new OpenWindow(language, 1280, 800).asking(this::handed, name -> folder.resolve(name));
    }
}
