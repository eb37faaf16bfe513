package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;
import org.neurarium.i18n.Language;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Fonts;
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

/** The canvas by a person's gestures: real pointer and keys on a headless window, real training behind it. */
@ExtendWith(ApplicationExtension.class)
final class CanvasGestureTest {
    private Workspace workspace;
    private CanvasView canvas;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            workspace.pulse();
        }
    };

    @Start
    void start(Stage stage) {
        Fonts.load();
        Theme theme = new Theme(ThemeChoice.LIGHT);
        Texts texts = new Texts(Language.ENGLISH);
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(), FakeEngine.xor());
        canvas = new CanvasView(workspace, texts, theme);
        PaletteView palette = new PaletteView(canvas, texts, BlockGestureTest.emptyShelf());
        palette.setPrefWidth(220);
        BorderPane root = new BorderPane(canvas);
        root.setLeft(palette);
        Scene scene = new Scene(root, 1100, 700);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
        pulse.start();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            pulse.stop();
            canvas.close();
            workspace.close();
        });
    }

    private Network network() {
        return workspace.project().get().network();
    }

    private Placed node(String id) {
        return canvas.model().scene().get().find(id).orElseThrow();
    }

    /** A point of the canvas' world on the screen. */
    private Point2D screen(Point world) {
        Viewport view = canvas.model().viewport();
        return canvas.localToScreen(view.screenX(world.x()), view.screenY(world.y()));
    }

    private Point middle(String id) {
        Box box = node(id).box();
        return new Point(box.centreX(), box.y() + 14);
    }

    private void empty(FxRobot robot) {
        robot.interact(() -> workspace.open(FakeEngine.xor().withNetwork(Network.EMPTY).withCanvas(CanvasLayout.EMPTY)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(to));
        robot.moveTo(to.add(-3, 0)).moveTo(to).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The palette is longer than the window; a person searches it. */
    private static Point2D found(FxRobot robot, String kind) {
        robot.clickOn("#palette-search").press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write(kind);
        WaitForAsyncUtils.waitForFxEvents();
        return robot.point("#palette-" + kind).query();
    }

    @Test
    void threeLayersAreDraggedAndWired(FxRobot robot) {
        empty(robot);
        double[] x = {120, 340, 560};
        String[] kinds = {"input", "dense", "output"};
        for (int i = 0; i < 3; i++) {
            Point2D item = found(robot, kinds[i]);
            drag(robot, item, canvas.localToScreen(x[i], 250));
        }
        assertEquals(List.of("input", "dense", "output"), network().layers().stream().map(l -> l.kind()).toList());
        assertTrue(network().wires().isEmpty());
        node("dense").box();
        assertEquals(0, node("dense").box().x() % 8, 1e-9);
        drag(robot, screen(node("input").output()), screen(node("dense").input("")));
        drag(robot, screen(node("dense").output()), screen(node("output").input("")));
        assertEquals(List.of(new Wire("input", "dense"), new Wire("dense", "output")), network().wires());
    }

    @Test
    void aLayerLetGoOnAWireIsPutIntoIt(FxRobot robot) {
        Point on = canvas.model().scene().get().wires().get(new Wire("h2", "out")).at(0.5);
        drag(robot, found(robot, "dropout"), screen(on));
        assertEquals(List.of(new Wire("h2", "dropout")), network().into("dropout"));
        assertEquals(List.of(new Wire("dropout", "out")), network().from("dropout"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(FakeEngine.xor().network(), network());
    }

    @Test
    void boxSelectCopyPasteDeleteUndo(FxRobot robot) {
        Box first = node("h1").box();
        Box second = node("h2").box();
        drag(robot, screen(new Point(first.x() - 14, first.y() - 40)), screen(new Point(second.right() + 14, first.bottom() + 30)));
        assertEquals(2, workspace.selection().nodes().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).type(KeyCode.V).release(KeyCode.CONTROL);
        assertEquals(6, network().layers().size());
        robot.type(KeyCode.DELETE);
        assertEquals(FakeEngine.xor().network(), network());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertEquals(4, workspace.selection().nodes().size());
        robot.type(KeyCode.DELETE);
        assertTrue(network().layers().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(FakeEngine.xor().network(), network());
    }

    @Test
    void wheelZoomsAtThePointerAndFitShowsAll(FxRobot robot) {
        Point2D at = screen(middle("h1"));
        robot.moveTo(at).press(KeyCode.CONTROL).scroll(40, javafx.geometry.VerticalDirection.UP).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(Math.abs(canvas.model().viewport().scale() - 1) > 0.02, () -> "zoom " + canvas.model().viewport().scale());
        assertTrue(screen(middle("h1")).distance(at) < 2, "the node stays under the pointer");
        robot.clickOn("#canvas-fit");
        assertTrue(seenWhole());
    }

    @Test
    void anOpenedProjectIsSeenWholeHoweverFarTheFormerOneWasZoomed(FxRobot robot) {
        robot.interact(() -> canvas.model().viewport().show(3, 0, 0));
        assertFalse(seenWhole());
        robot.interact(() -> workspace.open(FakeEngine.xor().withName("the next one")));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(seenWhole(), () -> "zoom " + canvas.model().viewport().scale());
    }

    @Test
    void aNetworkIsBuiltByKeysAlone(FxRobot robot) {
        empty(robot);
        robot.interact(canvas::requestFocus);
        for (String kind : List.of("input", "dense", "output")) {
            robot.type(KeyCode.INSERT);
            robot.write(kind).type(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            robot.type(KeyCode.ESCAPE);
        }
        assertEquals(3, network().layers().size());
        robot.interact(() -> {
            workspace.selection().select(List.of("input"));
            network().wires().forEach(w -> workspace.apply(org.neurarium.document.edit.Edits.disconnect(w)));
        });
        robot.type(KeyCode.C).type(KeyCode.ENTER);
        assertEquals(1, network().from("input").size());
        double before = node("input").box().x();
        robot.interact(() -> workspace.selection().select(List.of("input")));
        robot.type(KeyCode.RIGHT);
        assertEquals(before + 8, node("input").box().x());
    }

    @Test
    void aWeightIsClickedWrittenAndUndone(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> weight("h1", 0) != null);
        float before = weight("h1", 0);
        UnitLink link = UnitLink.all(canvas.model().scene().get()).stream()
                .filter(l -> l.node().equals("h1") && l.source() == 0 && l.target() == 0).findFirst().orElseThrow();
        robot.moveTo(screen(link.bend().at(0.2)));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#weight-card").query().isVisible());
        robot.clickOn(MouseButton.PRIMARY);
        TextField field = robot.lookup("#weight-field").queryAs(TextField.class);
        assertTrue(field.isFocused());
        robot.interact(() -> field.setText("−1.25"));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> weight("h1", 0) == -1.25f);
        robot.interact(workspace::undo);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> weight("h1", 0) == before);
        assertFalse(robot.lookup("#weight-card").query().isVisible());
    }

    @Test
    void aTileUnderThePointerIsTheHoveredUnit(FxRobot robot) {
        Placed h1 = node("h1");
        TileGrid tiles = h1.shape().tiles();
        robot.moveTo(screen(h1.world(new Point(tiles.tileX(2) + 10, tiles.tileY(2) + 10))));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(new org.neurarium.ui.workspace.UnitRef("h1", 2), workspace.selection().hovered().get());
    }

    @Test
    void theButtonsAboveANodeChangeItsUnits(FxRobot robot) {
        robot.moveTo(screen(middle("h1")));
        robot.clickOn("#canvas-units-more");
        assertEquals(5, node("h1").facts().units());
    }

    private Float weight(String node, int index) {
        return workspace.training().frame().get().find(new WeightsProbe(node)).map(w -> w.parameters().get("kernel"))
                .map(k -> k[index]).orElse(null);
    }

    private boolean seenWhole() {
        Box seen = canvas.model().viewport().seen(canvas.getWidth(), canvas.getHeight());
        Box all = canvas.model().scene().get().bounds();
        return seen.contains(new Point(all.x(), all.y())) && seen.contains(new Point(all.right(), all.bottom()));
    }
}
