package org.neurarium.ui.viz.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
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
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.SpreadProbe;
import org.neurarium.train.probe.WeightsProbe;
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

/** A real network in training: numbers shown against those computed here from plain activations and weights. */
@ExtendWith(ApplicationExtension.class)
class DistributionViewTest {
    private Workspace workspace;
    private DistributionView view;

    @Start
    void start(Stage stage) {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h1", "dense", Settings.of("units", 6, "activation", "relu")),
                new LayerNode("h2", "dense", Settings.of("units", 3, "activation", "tanh")),
                new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "h1"), new Wire("h1", "h2"), new Wire("h2", "out")));
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), new Project("spread",
                new DataSource("xor", Settings.of("points", 80), 0.5), network, Training.DEFAULT, CanvasLayout.EMPTY));
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new DistributionView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(view, 900, 300);
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

    /** Does a batch by hand, and shows the frame that tells of it. */
    private void step(int iteration) throws InterruptedException {
        var session = workspace.training().session().get();
        session.stepBatch();
        session.await(f -> f.iteration() == iteration && f.probes().keySet().stream().anyMatch(SpreadProbe.class::isInstance),
                Duration.ofSeconds(20)).orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(5_000, workspace::pulse);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private SpreadProbe.Layer now(String layer) {
        return view.model().timeline(layer).last().layer();
    }

    private float[] activations(String layer) throws InterruptedException {
        var train = workspace.subject().data().get().train();
        float[] raw = train.inputs(0, DistributionViewModel.EXAMPLES);
        workspace.subject().data().get().normalization().undo(raw);
        var probe = new ActivationsProbe(layer, Inputs.of(raw));
        return ask(probe).values();
    }

    private <F> F ask(org.neurarium.train.probe.Probe<F> probe) throws InterruptedException {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> workspace.training().watch(this, java.util.Set.of(probe)));
        return workspace.training().session().get().await(f -> f.find(probe).isPresent(), Duration.ofSeconds(20)).orElseThrow()
                .find(probe).orElseThrow();
    }

    @Test
    void whatIsSaidOfALayerIsTrueOfItsNumbers(FxRobot robot) throws Exception {
        step(1);
        step(2);
        float[] h1 = activations("h1");
        int dead = 0;
        for (int u = 0; u < 6; u++) {
            boolean fires = false;
            for (int i = u; i < h1.length; i += 6) {
                fires |= h1[i] > 0;
            }
            dead += fires ? 0 : 1;
        }
        assertEquals(dead, now("h1").dead());
        assertEquals(-1, now("h1").saturated(), "a rectifier does not saturate");
        assertEquals(-1, now("h2").dead(), "the tangent does not die");
        double mean = 0;
        for (float v : h1) {
            mean += v / h1.length;
        }
        assertEquals(mean, now("h1").activations().mean(), 1e-5);
        float most = Float.NEGATIVE_INFINITY;
        for (float[] part : ask(new WeightsProbe("h1")).parameters().values()) {
            for (float w : part) {
                most = Math.max(most, w);
            }
        }
        assertTrue(now("h1").parameters().percentiles()[6] <= most);
        assertTrue(now("h1").parameters().percentiles()[6] > 0.7 * most);
        Label said = robot.lookup("#distribution-said").queryAs(Label.class);
        // the view redraws a few times a second, and not at every frame
        WaitForAsyncUtils.waitFor(5, java.util.concurrent.TimeUnit.SECONDS, () -> said.getText().startsWith("iteration 2:"));
        assertEquals(dead + " of 6 units are dead", robot.lookup("#distribution-dead").queryAs(Label.class).getText());
    }

    /** Plain gradient descent subtracts rate × gradient: the update's norm is the rate times that of the gradient. */
    @Test
    void theRatioIsTheRateTimesGradientOverWeights() throws InterruptedException {
        step(1);
        var before = ask(new WeightsProbe("h1")).parameters();
        double squares = 0;
        for (float[] part : before.values()) {
            for (float w : part) {
                squares += (double) w * w;
            }
        }
        double rate = workspace.project().get().training().learningRate();
        double expected = rate * now("h1").gradientNorm() / Math.sqrt(squares);
        assertEquals(expected, now("h1").updateRatio(), 1e-4 * expected);
    }

    @Test
    void theWholeNetworkIsSeenAndAClickLooksIntoALayer(FxRobot robot) throws InterruptedException {
        step(1);
        robot.clickOn("#distribution-whole");
        assertTrue(robot.lookup("#distribution-overview").query().isVisible());
        assertFalse(robot.lookup("#distribution-layer").query().isVisible());
        var pane = robot.lookup("#distribution-overview").query();
        var bounds = pane.localToScreen(pane.getBoundsInLocal());
        double column = Math.min(240, (bounds.getWidth() - 48) / view.model().layers().get().size());
        robot.clickOn(bounds.getMinX() + 44 + 1.5 * column, bounds.getMinY() + 60);
        assertEquals("h2", view.model().layer().get());
        assertFalse(robot.lookup("#distribution-whole").queryAs(ToggleButton.class).isSelected());
    }
}
