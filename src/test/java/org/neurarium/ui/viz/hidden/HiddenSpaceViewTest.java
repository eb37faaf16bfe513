package org.neurarium.ui.viz.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.probe.HiddenSpaceProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.FakeSession;
import org.neurarium.ui.fake.Pixels;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HiddenSpaceViewTest {
    /** Pixels of a mark that its outline leaves in the pure colour, in a small window: 9 of a disc, 11 of a square. */
    private static final int PURE = 9;

    private final FakeEngine engine = new FakeEngine();
    private Workspace workspace;
    private HiddenSpaceView view;
    private Theme theme;

    @Start
    void start(Stage stage) {
        workspace = engine.workspace(FakeEngine.xor());
        theme = new Theme(ThemeChoice.LIGHT);
        view = new HiddenSpaceView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(view, 340, 240);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    /** 60 training points, alternately of both classes, all at (value, −value); a flat grid. */
    private void answer(float value) {
        float[] points = new float[120];
        int[] labels = new int[60];
        for (int i = 0; i < 60; i++) {
            labels[i] = i % 2;
            points[2 * i] = value * (i % 2 == 0 ? 1 : -1);
            points[2 * i + 1] = -points[2 * i];
        }
        float[] lines = new float[2 * 17 * 17];
        Arrays.fill(lines, value);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var asked = engine.session.watched.stream().filter(HiddenSpaceProbe.class::isInstance).findFirst().orElseThrow();
            engine.session.show(FakeSession.frame(SessionState.RUNNING, 1, 0, Metrics.NONE, Map.of(asked,
                    new HiddenSpaceProbe.Frame(points, labels, new float[0], new int[0], 17, lines))));
            workspace.pulse();
            view.pane().draw();
        });
    }

    private int drawn(String token) {
        return Pixels.count(view.pane(), Palette.argb(theme.palette().get(token)));
    }

    @Test
    void withoutAFrameASentence(FxRobot robot) {
        assertTrue(robot.lookup(".empty-view").queryAs(Label.class).isVisible());
        assertEquals(0, drawn("value-positive"));
    }

    @Test
    void bothClassesAreDrawn() {
        answer(0.8f);
        assertTrue(drawn("value-positive") >= PURE);
        assertTrue(drawn("value-negative") >= PURE);
    }

    @Test
    void whatIsNoNumberIsNotDrawnAtZero() {
        answer(Float.NaN);
        assertEquals(0, drawn("value-positive"));
        assertEquals(0, drawn("value-negative"));
    }

    @Test
    void hugeValuesStayInTheFrame() {
        answer(1e30f);
        assertTrue(drawn("value-positive") >= PURE);
    }

    @Test
    void aTinyViewDoesNotFail() {
        answer(0.5f);
        double width = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            view.pane().resize(1, 1);
            view.pane().draw();
            return view.pane().getChildrenUnmodifiable().get(0).getLayoutBounds().getWidth();
        });
        assertEquals(1, width);
    }
}
