package org.neurarium.ui.viz.distribution;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.i18n.Language;
import org.neurarium.train.probe.DropoutProbe;
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

/** The mask of dropout is nowhere else: in a view too narrow for figures beside the charts it is still there. */
@ExtendWith(ApplicationExtension.class)
class MaskRoomTest {
    private static final double NARROW = 400;
    private final BorderPane window = new BorderPane();
    private Workspace workspace;
    private DistributionView view;

    @Start
    void start(Stage stage) {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h1", "dense", Settings.of("units", 16, "activation", "tanh")),
                new LayerNode("drop", "dropout", Settings.of("rate", 0.5)), new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "h1"), new Wire("h1", "drop"), new Wire("drop", "out")));
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), new Project("mask",
                new DataSource("xor", Settings.of("points", 80), 0.5), network, Training.DEFAULT, CanvasLayout.EMPTY));
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new DistributionView(workspace, new Texts(Language.ENGLISH), theme);
        window.setLeft(view);
        view.setMinWidth(NARROW);
        view.setMaxWidth(NARROW);
        Scene scene = new Scene(window, 900, 300);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            view.close();
            workspace.close();
        });
    }

    @Test
    void aNarrowViewShowsTheMaskAndLeavesOutOtherFigures(FxRobot robot) throws InterruptedException {
        look(robot, "drop");
        var session = workspace.training().session().get();
        session.stepBatch();
        session.await(f -> f.iteration() == 1 && f.probes().keySet().stream().anyMatch(DropoutProbe.class::isInstance),
                Duration.ofSeconds(20)).orElseThrow();
        robot.interact(workspace::pulse);
        robot.interact(workspace::pulse);
        float[] kept = view.model().kept().orElseThrow();
        for (float k : kept) {
            assertTrue(k == 0 || k == 2, "dropped, or doubled as the half that is left has to stand for all: " + k);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#distribution-step").tryQuery().isPresent());
        look(robot, "h1");
        assertFalse(robot.lookup("#distribution-step").tryQuery().isPresent());
    }

    private void look(FxRobot robot, String layer) {
        robot.interact(() -> view.model().choose(layer));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
