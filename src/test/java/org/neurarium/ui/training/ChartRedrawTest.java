package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Preferences;
import org.neurarium.train.MetricPyramid;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A million updates in every lane: what is drawn keeps the extremes, and drawing it stays quick. */
@ExtendWith(ApplicationExtension.class)
class ChartRedrawTest {
    private static final int UPDATES = 1_000_000;
    private static final int REDRAWS = 50;
    @TempDir
    static Path folder;
    private final FakeEngine engine = new FakeEngine();
    private ChartsView view;

    @Start
    void start(Stage stage) {
        var workspace = engine.workspace(FakeEngine.xor());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new ChartsView(workspace, new Texts(Language.ENGLISH), theme, new Preferences(folder.resolve("p")));
        view.model().options().rate().set(true);
        view.model().options().norm().set(true);
        Scene scene = new Scene(view, 425, 320);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** 16 ms is a frame of 60 a second. Time of the processor, so that what else the machine does is not counted. */
    @Test
    void aMillionUpdatesAreDrawnBetweenTwoFrames() {
        Random random = new Random(4);
        MetricPyramid history = new MetricPyramid();
        for (int i = 1; i <= UPDATES; i++) {
            double loss = i == 612_345 ? 77 : i == 345_678 ? -5 : 1 + 0.1 * random.nextGaussian();
            history.batch(i, loss, 0.1 / (1 + 1e-6 * i));
            history.gradientNorm(i, i == 500_001 ? 4000 : Math.exp(random.nextGaussian()));
        }
        engine.session.read = history;
        double[] millis = new double[REDRAWS];
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            ChartPane pane = (ChartPane) view.getCenter();
            view.model().update(pane.points());
            for (int k = -20; k < REDRAWS; k++) {
                long start = clock.getCurrentThreadCpuTime();
                view.model().update(pane.points() - (k & 1)); // reads the series anew, as after a new frame
                pane.redraw();
                millis[Math.max(0, k)] = (clock.getCurrentThreadCpuTime() - start) / 1e6;
            }
        });
        Curves curves = view.model().curves();
        assertEquals(77f, max(curves.raw().high()), "a single spike among a million is drawn");
        assertEquals(-5f, min(curves.raw().low()));
        assertEquals(4000f, max(curves.gradientNorm().high()));
        assertTrue(curves.raw().size() <= 425 && curves.raw().size() > 100, "points " + curves.raw().size());
        Arrays.sort(millis);
        double median = millis[REDRAWS / 2];
        System.getLogger(ChartRedrawTest.class.getName()).log(System.Logger.Level.INFO,
                "redraw of four lanes over a million updates: median " + median + " ms, worst " + millis[REDRAWS - 1]);
        assertTrue(median < 16, "median of " + REDRAWS + " redraws: " + median + " ms");
    }

    private static float max(float[] values) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static float min(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }
}
