package org.neurarium.ui.viz.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.ui.viz.maps.LiveMaps.layer;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.train.probe.ActivationsProbe;
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

/** What a person does: looks into a cell, walks on, changes the colours' range, draws a digit. */
@ExtendWith(ApplicationExtension.class)
class MapsViewTest {
    private Workspace workspace;
    private MapsView view;

    @Start
    void start(Stage stage) {
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run),
                LiveMaps.digits(layer("c1", "conv2d", "filters", 3, "kernelSize", 3L, "padding", "same"), layer("flat", "flatten")));
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new MapsView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(view, 1000, 300);
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

    private void settle() throws InterruptedException {
        var probe = new ActivationsProbe("c1", workspace.subject().example().get().inputs());
        workspace.training().session().get().await(f -> f.probes().containsKey(probe), java.time.Duration.ofSeconds(30)).orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(5_000, workspace::pulse);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D on(Node node, double x, double y) {
        Bounds b = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(b.getMinX() + x, b.getMinY() + y);
    }

    @Test
    void aClickOnACellWritesItsArithmeticAndArrowsWalkOn(FxRobot robot) throws InterruptedException {
        settle();
        Node sheet = robot.lookup("#maps-sheet").query();
        robot.clickOn(on(sheet, 40, 60));
        Cell at = view.model().cell().get();
        assertEquals(0, at.map());
        Node cell = robot.lookup("#maps-cell").query();
        assertTrue(cell.getParent().isVisible());
        assertTrue(robot.lookup("#maps-read-out").queryAs(Label.class).getText().startsWith("map 1, row " + (at.row() + 1)));
        robot.type(KeyCode.RIGHT);
        assertEquals(at.moved(0, 0, 1), view.model().cell().get());
        assertEquals(view.model().picture().maps().at(view.model().cell().get()),
                view.model().arithmetic().orElseThrow().after().orElseThrow(), 1e-5);
        robot.type(KeyCode.ESCAPE);
        assertNull(view.model().cell().get());
    }

    @Test
    void theArithmeticIsWholeInALowView(FxRobot robot) throws InterruptedException {
        settle();
        robot.interact(() -> {
            view.getScene().getWindow().setWidth(460);
            view.getScene().getWindow().setHeight(230);
            view.model().cell().set(new Cell(1, 6, 7));
        });
        CellPane cell = robot.lookup("#maps-cell").queryAs(CellPane.class);
        NumberGrid products = cell.products();
        assertEquals(3, products.rows());
        assertTrue(products.y() + products.height() + CellPane.BELOW <= cell.getHeight(), cell.getHeight() + " " + products);
    }

    @Test
    void withoutDataTheViewSaysWhatIsMissing(FxRobot robot) throws InterruptedException {
        settle();
        robot.interact(() -> workspace.apply(org.neurarium.document.edit.Edit.of("data",
                p -> p.withData(new org.neurarium.document.DataSource("image-folder", org.neurarium.document.Settings.EMPTY, 0.1)))));
        WaitForAsyncUtils.waitForFxEvents();
        Label nothing = robot.lookup(".empty-view").queryAs(Label.class);
        assertTrue(nothing.isVisible() && nothing.getText().startsWith("Choose data"), nothing.getText());
    }

    @Test
    void theRangeSwitchChangesTheBar(FxRobot robot) throws InterruptedException {
        settle();
        robot.clickOn("#maps-range-unit");
        assertEquals(ColorRange.UNIT, view.model().range().get());
        RangeBar bar = robot.lookup("#maps-range-bar").queryAs(RangeBar.class);
        assertEquals(view.model().picture().maps().extent(0), bar.extent());
        robot.clickOn("#maps-range-layer");
        assertEquals(view.model().picture().maps().extent(), bar.extent());
    }

    @Test
    void aDigitIsDrawnOnAnEmptyPicture(FxRobot robot) throws InterruptedException {
        settle();
        robot.clickOn("#maps-clear");
        for (float pixel : workspace.subject().example().get().featuresOnly()) {
            assertEquals(0, pixel);
        }
        settle();
        float[] before = view.model().picture().answer().clone();
        Node sight = robot.lookup("#maps-sight").query();
        robot.moveTo(on(sight, 60, 20)).press(javafx.scene.input.MouseButton.PRIMARY).moveTo(on(sight, 60, 120))
                .release(javafx.scene.input.MouseButton.PRIMARY);
        settle();
        float ink = 0;
        for (float pixel : workspace.subject().example().get().featuresOnly()) {
            ink += pixel;
        }
        assertTrue(ink > 20, "a stroke of some twenty pixels, two wide: " + ink);
        assertNotEquals(before[0], view.model().picture().answer()[0]);
        assertNull(workspace.subject().example().get().place());
    }
}
