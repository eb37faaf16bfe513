package org.neurarium.ui.viz.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.dataset.Split;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edit;
import org.neurarium.i18n.Language;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.AnswerProbe;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SubjectBarTest {
    private Workspace workspace;
    private final Texts texts = new Texts(Language.ENGLISH);
    private SubjectBar bar;

    /** 60 Korean sentences, 30 of them held out, an untrained GRU of 3 units. */
    private static Project sentences() {
        return sentences("sentences-ko");
    }

    private static Project sentences(String kind) {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("words", "embedding", Settings.of("outputDim", 3)),
                new LayerNode("memory", "gru", Settings.of("units", 3)), new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "words"), new Wire("words", "memory"), new Wire("memory", "out")));
        return new Project("sentences", new DataSource(kind, Settings.of("count", 100, "task", "sentiment", "seed",
                1L), 0.5), network, Training.DEFAULT, CanvasLayout.EMPTY);
    }

    @Start
    void start(Stage stage) {
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), sentences());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        bar = new SubjectBar(workspace, texts);
        bar.active().set(true);
        Scene scene = new Scene(bar, 700, 40);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            bar.close();
            workspace.close();
        });
    }

    private ExampleInput example() {
        return Objects.requireNonNull(workspace.subject().example().get());
    }

    private Split data() {
        return Objects.requireNonNull(workspace.subject().data().get());
    }

    private void answered() throws InterruptedException {
        TrainingSession session = Objects.requireNonNull(workspace.training().session().get());
        AnswerProbe probe = new AnswerProbe(example().inputs());
        assertTrue(session.await(f -> f.find(probe).isPresent(), Duration.ofSeconds(20)).isPresent());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            workspace.pulse();
            bar.requestLayout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anAnswerGoesWithTheNetworkThatGaveIt(FxRobot robot) throws InterruptedException {
        answered();
        assertTrue(robot.lookup("#subject-said").query().isVisible());
        robot.interact(() -> workspace.apply(Edit.of("x", p -> p.withNetwork(Network.EMPTY))));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#subject-said").query().isVisible());
        assertFalse(robot.lookup("#subject-place").query().isVisible() && bar.isVisible(), "there is nothing to count");
    }

    @Test
    void stepsThroughTheExamplesHeldOut(FxRobot robot) {
        assertEquals("held out 1 of 50", robot.lookup("#subject-place").queryAs(Label.class).getText());
        robot.clickOn("#subject-next");
        assertEquals(new ExampleInput.Place(true, 1), example().place());
        robot.clickOn("#subject-previous").clickOn("#subject-previous");
        assertEquals(new ExampleInput.Place(true, 49), example().place());
        assertEquals("held out 50 of 50", robot.lookup("#subject-place").queryAs(Label.class).getText());
    }

    @Test
    void saysTheRightAnswerAndTheNetworks(FxRobot robot) throws Exception {
        for (int i = 0; i < 4; i++) {
            answered();
            int label = data().validation().labels()[i];
            float p = positive();
            String right = "right: " + List.of("negative", "positive").get(label);
            String said = String.format(java.util.Locale.ROOT, "network: %s  %.2f", p > 0.5 ? "positive" : "negative",
                    p > 0.5 ? p : 1 - p);
            String mark = label == (p > 0.5 ? 1 : 0) ? "agrees" : "differs";
            WaitForAsyncUtils.waitFor(5, java.util.concurrent.TimeUnit.SECONDS, () -> {
                Label shown = robot.lookup("#subject-said").queryAs(Label.class);
                return shown.getText().equals(said) && shown.getStyleClass().contains(mark)
                        && robot.lookup("#subject-right").queryAs(Label.class).getText().equals(right);
            });
            robot.clickOn("#subject-next");
        }
    }

    @Test
    void classesOfMadeDataAreSaidInTheWindowsLanguage(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            texts.language().set(Language.KOREAN);
            workspace.open(sentences("sentences-en"));
        });
        answered();
        String right = "정답: " + List.of("부정", "긍정").get(data().validation().labels()[0]);
        String said = "신경망: " + (positive() > 0.5 ? "긍정" : "부정");
        WaitForAsyncUtils.waitFor(5, java.util.concurrent.TimeUnit.SECONDS,
                () -> robot.lookup("#subject-right").queryAs(Label.class).getText().equals(right)
                        && robot.lookup("#subject-said").queryAs(Label.class).getText().startsWith(said));
    }

    /** The single unit's output, asked for in another way. */
    private float positive() throws InterruptedException {
        TrainingSession session = Objects.requireNonNull(workspace.training().session().get());
        ActivationsProbe out = new ActivationsProbe("out", example().inputs());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> workspace.training().watch(this, java.util.Set.of(out)));
        var found = session.await(f -> f.find(out).isPresent(), Duration.ofSeconds(20)).orElseThrow().find(out).orElseThrow();
        return found.units() == 2 ? found.values()[1] : found.values()[0];
    }

    @Test
    void aTypedSentenceIsLookedAtAndHasNoRightAnswer(FxRobot robot) throws Exception {
        String token = data().train().sequences().vocabulary().get(5);
        TextField field = robot.lookup("#subject-text").queryAs(TextField.class);
        String before = field.getText();
        robot.clickOn(field);
        robot.interact(() -> field.setText(token + " " + token));
        robot.type(KeyCode.ENTER);
        assertNotEquals(before, field.getText());
        assertNull(example().place());
        assertEquals(List.of(token, token), example().tokens().subList(0, example().length()));
        assertEquals("your own", robot.lookup("#subject-place").queryAs(Label.class).getText());
        answered();
        assertTrue(robot.lookup("#subject-right").queryAs(Label.class).getText().isEmpty());
    }
}
