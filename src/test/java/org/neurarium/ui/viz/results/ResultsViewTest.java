package org.neurarium.ui.viz.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.dataset.Split;
import org.neurarium.document.Network;
import org.neurarium.document.edit.Edit;
import org.neurarium.i18n.Language;
import org.neurarium.train.Evaluation;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.AllAnswersProbe;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person looks for what an untrained network gets wrong; the numbers are those of {@code neurarium evaluate}. */
@ExtendWith(ApplicationExtension.class)
class ResultsViewTest {
    private Workspace workspace;
    private ResultsView view;

    @Start
    void start(Stage stage) {
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), FakeEngine.xor());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new ResultsView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(view, 640, 280);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.close();
            workspace.close();
        });
    }

    @Test
    void theMatrixIsTheEvaluationAndACellOpensItsItems(FxRobot robot) throws Exception {
        until(() -> view.model().confusion().isPresent());
        TrainingSession session = Objects.requireNonNull(workspace.training().session().get());
        Evaluation evaluation = Evaluation.of(session, Evaluation.Part.VALIDATION);
        Confusion shown = view.model().confusion().orElseThrow();
        assertArrayEquals(evaluation.confusion(), shown.counts());
        assertEquals(evaluation.accuracy(), shown.accuracy(), 1e-9);
        AllAnswersProbe.Frame frame = Objects.requireNonNull(view.model().frame());
        for (int i = 0; i < frame.said().length; i++) {
            float p = frame.sure()[2 * i + 1];
            assertEquals(1, p + frame.sure()[2 * i], 1e-6);
            assertEquals(p > 0.5f ? 1 : 0, frame.said()[i], "one sigmoid unit says the second class above one half");
        }

        int truth = shown.count(0, 1) > 0 ? 0 : 1;
        Point2D middle = view.matrix().localToScreen(view.matrix().middle(1 - truth, true), view.matrix().middle(truth, false));
        robot.moveTo(middle);
        until(() -> robot.lookup("#confusion-tip").queryAs(Label.class).isVisible());
        String tip = robot.lookup("#confusion-tip").queryAs(Label.class).getText();
        assertTrue(tip.contains(": " + shown.count(truth, 1 - truth) + ","), tip);
        robot.clickOn(middle);
        ListView<Item> list = robot.lookup("#results-items").query();
        until(() -> list.getItems().size() == shown.count(truth, 1 - truth));
        List<Item> items = List.copyOf(list.getItems());
        Split data = Objects.requireNonNull(workspace.subject().data().get());
        for (int i = 0; i < items.size(); i++) {
            assertEquals(truth, data.validation().labels()[items.get(i).example()]);
            assertTrue(i == 0 || items.get(i).sure() <= items.get(i - 1).sure(), "the surest first");
        }
        robot.clickOn(robot.from(list).lookup(".item-verdict").nth(1).<Label>query());
        until(() -> new ExampleInput.Place(true, items.get(1).example()).equals(place()));
    }

    /** Between an edit that takes the data away and the list's next filling, cells are laid out with what was listed before. */
    @Test
    void aListWhoseDataWentShowsNothingInItsPlace(FxRobot robot) {
        until(() -> view.model().confusion().isPresent());
        ListView<Item> list = robot.lookup("#results-items").query();
        until(() -> !list.getItems().isEmpty() && robot.from(list).lookup(".item-verdict").tryQuery().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            workspace.apply(Edit.of("x", p -> p.withNetwork(Network.EMPTY)));
            assertNull(workspace.subject().data().get());
            assertFalse(list.getItems().isEmpty(), "not filled anew yet");
            list.refresh();
            list.layout();
        });
    }

    @Test
    void outsideASceneNothingIsAsked() {
        until(() -> view.model().confusion().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> view.getScene().setRoot(new javafx.scene.layout.Pane()));
        until(() -> workspace.training().frame().get().probes().keySet().stream().noneMatch(AllAnswersProbe.class::isInstance));
        assertNotNull(view.model().frame(), "what was known stays");
    }

    private ExampleInput.Place place() {
        ExampleInput example = workspace.subject().example().get();
        return example == null ? null : example.place();
    }

    private void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                workspace.pulse();
                return condition.getAsBoolean();
            }));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
