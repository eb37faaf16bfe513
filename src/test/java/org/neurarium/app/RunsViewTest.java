package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Project;
import org.neurarium.settings.Profile;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.store.runs.RunStatus;
import org.neurarium.store.runs.RunStore;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person trains, finds the run, opens it again, tries settings and brushes what came of it. */
@ExtendWith(ApplicationExtension.class)
class RunsViewTest {
    @TempDir
    Path folder;
    private Profile profile;
    @RegisterExtension
    final OpenWindow app = new OpenWindow();

    @Start
    void start(Stage stage) {
        profile = new Profile(folder);
        Project xor = OpenWindow.template("xor");
        app.open(stage, folder, xor.withTraining(xor.training().withEpochs(30)));
        PulseClock.run(() -> app.view().bringUp("runs"));
    }

    @Test
    void aTrainedRunIsKeptAndOpensAgainAsItWas(FxRobot robot) throws IOException {
        trainOnce();
        until("the run in the table", () -> table(robot).getItems().size() == 1
                && table(robot).getItems().get(0).get().outcome().status() == RunStatus.FINISHED);
        float[] trained = workspace().training().session().get().parameters();
        robot.clickOn("#runs-filter").write("data:spiral");
        until("nothing is like that", () -> table(robot).getItems().isEmpty());
        PulseClock.run(() -> robot.lookup("#runs-filter").<TextField>query().clear());
        until("it is back", () -> table(robot).getItems().size() == 1);
        PulseClock.run(() -> table(robot).getSelectionModel().select(0));
        TrainingSession before = workspace().training().session().get();
        robot.clickOn("#runs-restore");
        until("the run's session", () -> workspace().training().session().get() != null
                && workspace().training().session().get() != before);
        until("its weights", () -> java.util.Arrays.equals(trained, workspace().training().session().get().parameters()));
        robot.clickOn("#runs-delete");
        until("it is gone", () -> table(robot).getItems().isEmpty());
        app.close();
        try (RunStore store = RunStore.open(profile.runs())) {
            assertEquals(List.of(), store.list(), "what was deleted is gone for good with the window");
        }
    }

    @Test
    void aSmallSweepRunsToItsEndAndIsBrushed(FxRobot robot) throws IOException {
        until("the session", () -> workspace().training().session().get() != null);
        robot.clickOn("#runs-try");
        until("the window", () -> robot.lookup("#sweep-start").tryQuery().isPresent());
        PulseClock.run(() -> robot.lookup("#sweep-values-learningRate").<TextField>query().setText("0.001, 0.03, 0.3"));
        robot.clickOn("#sweep-start");
        until("three runs of the sweep", () -> table(robot).getItems().size() == 3 && table(robot).getItems().stream()
                .allMatch(r -> r.get().outcome().status() == RunStatus.FINISHED));
        until("axes", () -> robot.lookup("#runs-axes").tryQuery().filter(n -> n.getScene() != null).isPresent());
        until("the bar is away", () -> !robot.lookup("#sweep-bar").query().isVisible());
        Bounds axes = onScreen(robot.lookup("#runs-axes").query());
        double x = axes.getMinX() + 22; // the first axis, of learning rates: its upper part holds 0.3 and 0.03
        robot.drag(x, axes.getMinY() + 46, MouseButton.PRIMARY).moveTo(x, axes.getMinY() + 80)
                .dropTo(x, axes.getMinY() + 46 + (axes.getHeight() - 60) / 2);
        until("the slowest is brushed away", () -> table(robot).getItems().size() == 2);
        assertTrue(table(robot).getItems().stream().allMatch(r -> r.get().project().training().learningRate() > 0.01));
        robot.clickOn(x, axes.getMinY() + 60);
        until("all are back", () -> table(robot).getItems().size() == 3);
        app.close();
        try (RunStore store = RunStore.open(profile.runs())) {
            assertArrayEquals(new double[] {0.3, 0.03, 0.001}, store.list().stream().map(RunRecord::project)
                    .mapToDouble(p -> p.training().learningRate()).toArray());
        }
    }

    private void trainOnce() {
        until("the session", () -> workspace().training().session().get() != null);
        PulseClock.run(() -> workspace().training().session().get().speed(0));
        PulseClock.run(() -> workspace().training().play());
        until("the end of training", () -> workspace().training().frame().get().state() == SessionState.DONE);
    }

    private Workspace workspace() {
        return app.workspace();
    }

    private static TableView<RunRow> table(FxRobot robot) {
        return robot.lookup("#runs-table").query();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }
}
