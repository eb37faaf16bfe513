package org.neurarium.ui.viz.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.i18n.Language;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.PlaneProbe;
import org.neurarium.train.probe.Probe;
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
class BoundaryViewTest {
    private final FakeEngine engine = new FakeEngine();
    private Workspace workspace;
    private BoundaryView view;
    private Theme theme;

    @Start
    void start(Stage stage) {
        workspace = engine.workspace(FakeEngine.xor());
        theme = new Theme(ThemeChoice.LIGHT);
        view = new BoundaryView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(view, 340, 240);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    private void answer(Consumer<float[]> fill) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Map<Probe<?>, Object> probes = new HashMap<>();
            for (Probe<?> probe : engine.session.watched) {
                if (probe instanceof PlaneProbe plane) {
                    float[] values = new float[plane.grid() * plane.grid()];
                    fill.accept(values);
                    probes.put(plane, new BoundaryProbe.Frame(1, plane.grid(), values));
                }
            }
            engine.session.show(FakeSession.frame(SessionState.RUNNING, 1, 0, Metrics.NONE, probes));
            workspace.pulse();
            view.plane().drawAll();
        });
    }

    private int colour(double signed) {
        return theme.palette().diverging(0.78 * signed);
    }

    private Point2D place(double x, double y) {
        var frame = view.plane().frame();
        return view.plane().localToScreen(frame.px(x), frame.py(y));
    }

    private List<?> painted() {
        return (List<?>) workspace.project().get().data().settings().find("points").orElse(List.of());
    }

    @Test
    void anEmptyFrameShowsTheExamplesOnNeutralGround() {
        assertTrue(Pixels.count(view.plane(), Palette.argb(theme.palette().get("value-zero"))) > 5_000);
        assertTrue(Pixels.count(view.plane(), Palette.argb(theme.palette().get("value-positive"))) > 100);
        assertTrue(Pixels.count(view.plane(), Palette.argb(theme.palette().get("value-negative"))) > 100);
    }

    @Test
    void sureAnswersAreInTheColoursOfTheirClasses() {
        answer(values -> Arrays.fill(values, 1));
        assertTrue(Pixels.count(view.plane(), colour(1)) > 5_000);
        answer(values -> Arrays.fill(values, 0));
        assertTrue(Pixels.count(view.plane(), colour(-1)) > 5_000);
        assertEquals(0, Pixels.count(view.plane(), colour(1)));
    }

    @Test
    void whatIsNoNumberIsNotDrawnAsUndecided() {
        answer(values -> Arrays.fill(values, Float.NaN));
        assertTrue(Pixels.count(view.plane(), Palette.argb(theme.palette().get("value-nan"))) > 5_000);
        assertEquals(0, Pixels.count(view.plane(), Palette.argb(theme.palette().get("value-zero"))));
    }

    @Test
    void hugeAndInfiniteAnswersAreSure() {
        answer(values -> {
            Arrays.fill(values, 1e30f);
            values[0] = Float.POSITIVE_INFINITY;
        });
        assertTrue(Pixels.count(view.plane(), colour(1)) > 5_000);
    }

    @Test
    void discretisingLeavesTwoColours(FxRobot robot) {
        answer(values -> Arrays.fill(values, 0.6f));
        assertEquals(0, Pixels.count(view.plane(), colour(1)));
        robot.clickOn("#boundary-discrete");
        assertTrue(Pixels.count(view.plane(), colour(1)) > 5_000);
    }

    @Test
    void aClickOnThePlaneReadsTheAnswerThere(FxRobot robot) {
        answer(values -> Arrays.fill(values, 0.75f));
        robot.clickOn(place(0, 0));
        answer(values -> Arrays.fill(values, 0.75f));
        String reading = robot.lookup("#boundary-reading").queryAs(Label.class).getText();
        assertTrue(reading.endsWith("class 1 (0.750)"), reading);
    }

    @Test
    void aTinyViewDoesNotFail() {
        answer(values -> Arrays.fill(values, 1));
        double side = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            view.plane().resize(1, 1);
            view.plane().drawAll();
            return view.plane().frame().width();
        });
        assertEquals(1, side);
    }

    @Test
    void paintingByHand(FxRobot robot) {
        robot.clickOn("#paint");
        robot.clickOn(place(0, 0));
        assertEquals(201, painted().size());
        assertEquals(0L, ((List<?>) painted().get(200)).get(2));
        robot.press(KeyCode.SHIFT).clickOn(place(0.5, 0)).release(KeyCode.SHIFT);
        assertEquals(1L, ((List<?>) painted().get(201)).get(2));
        robot.press(KeyCode.CONTROL).clickOn(place(0.5, 0)).release(KeyCode.CONTROL);
        assertEquals(201, painted().size());
        robot.moveTo(place(-0.5, 0)).press(MouseButton.PRIMARY).moveTo(place(0.5, 0)).release(MouseButton.PRIMARY);
        assertTrue(painted().size() > 203, "a drag sprays");
        WaitForAsyncUtils.waitForAsyncFx(5_000, workspace::undo);
        assertEquals(201, painted().size());
    }

    @Test
    void theWheelZooms(FxRobot robot) {
        double before = view.model().domain().xHigh();
        robot.moveTo(place(0, 0)).scroll(javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(view.model().domain().xHigh() != before);
    }

    @Test
    void theListsOfAxesStayThemselvesWhenOneIsChosen(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> workspace.open(FakeEngine.xor().withData(new DataSource("houses", Settings.EMPTY, 0.5))));
        answer(values -> Arrays.fill(values, 0.5f));
        ComboBox<?> axis = robot.lookup("#axis-x").queryAs(ComboBox.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            axis.requestFocus();
            axis.getSelectionModel().select(2);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(axis, robot.lookup("#axis-x").query());
        assertTrue(axis.isFocused(), "it was taken out and put in anew");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> workspace.open(FakeEngine.xor()));
        assertTrue(robot.lookup("#axis-x").tryQuery().isEmpty(), "two features need no choice");
    }
}
