package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Project;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person's first quarter of an hour, by gestures alone, in the real window with the real engine. */
@ExtendWith(ApplicationExtension.class)
class PersonSessionTest {
    private static final WeightsProbe FIRST_LAYER = new WeightsProbe("dense");

    @TempDir
    static Path folder;

    @RegisterExtension
    final OpenWindow app = new OpenWindow().asking(PersonSessionTest::mine, name -> mine());
    private Workspace workspace;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        app.open(stage, folder, OpenWindow.template("blank"));
        workspace = app.workspace();
    }

    @Test
    void buildTrainLookChangeSaveReopen(FxRobot hands) throws Exception {
        robot = hands;
        removeTheWire();
        dragThreeLayers();
        wireThem();
        pickXor();
        trainAndWatch();
        pauseStepBackReset();
        editAWeightAndUndo();
        saveAndReopen();
        switchLanguageAndTheme();
    }

    private void removeTheWire() {
        robot.clickOn(onCanvas(40, 40)).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        until("an empty canvas", () -> project().network().layers().isEmpty());
    }

    private void dragThreeLayers() {
        drag("#palette-input", 120, 160);
        drag("#palette-dense", 300, 160);
        robot.clickOn("#palette-search").write("output");
        drag("#palette-output", 520, 160);
        until("three layers", () -> project().network().layers().size() == 3);
    }

    private void wireThem() {
        for (var wire : java.util.List.copyOf(project().network().wires())) {
            assertTrue(project().network().find(wire.from()).isPresent());
        }
        wire("input", "dense");
        wire("dense", "output");
        until("two wires", () -> project().network().wires().size() == 2);
    }

    private void pickXor() {
        robot.clickOn("#data-chip");
        robot.clickOn("#data-card-xor");
        until("xor", () -> project().data().kind().equals("xor"));
        robot.push(KeyCode.ESCAPE);
        until("a session", () -> workspace.training().session().get() != null);
    }

    private void trainAndWatch() {
        until("the first boundary", () -> frame().probes().keySet().stream().anyMatch(PersonSessionTest::ofOutput));
        Probe<?> boundary = frame().probes().keySet().stream().filter(PersonSessionTest::ofOutput)
                .findFirst().orElseThrow();
        float[] untrained = map(boundary);
        robot.clickOn("#run-play");
        until("the boundary moves", () -> frame().iteration() > 0 && !java.util.Arrays.equals(map(boundary), untrained));
        until("the end", () -> frame().metrics().validationAccuracy() > 0.9);
    }

    private static boolean ofOutput(Probe<?> probe) {
        return probe instanceof BoundaryProbe boundary && boundary.node().equals("output");
    }

    private float[] map(Probe<?> boundary) {
        return frame().find(boundary).map(f -> ((BoundaryProbe.Frame) f).values()).orElse(new float[0]);
    }

    private void pauseStepBackReset() {
        if (frame().state() == SessionState.RUNNING) {
            robot.clickOn("#run-play");
        }
        until("paused", () -> frame().state() != SessionState.RUNNING);
        robot.clickOn("#run-reset");
        until("the start", () -> frame().iteration() == 0 && frame().find(FIRST_LAYER).isPresent());
        float[] start = kernel();
        robot.clickOn("#run-batch");
        until("one batch", () -> frame().iteration() == 1);
        float[] one = kernel();
        robot.clickOn("#run-batch");
        until("two batches", () -> frame().iteration() == 2);
        robot.clickOn("#run-back");
        until("one back", () -> frame().iteration() == 1);
        assertArrayEquals(one, kernel());
        robot.clickOn("#run-reset");
        until("the start again", () -> frame().iteration() == 0);
        assertArrayEquals(start, kernel());
    }

    private void editAWeightAndUndo() {
        float[] before = kernel();
        Point2D link = linkPoint();
        robot.moveTo(link);
        robot.clickOn(MouseButton.PRIMARY);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("2.5").push(KeyCode.ENTER);
        until("the weight", () -> contains(kernel(), 2.5f));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("the old weight", () -> java.util.Arrays.equals(before, kernel()));
    }

    private void saveAndReopen() throws Exception {
        robot.clickOn("#run-epoch");
        until("an epoch", () -> frame().epoch() == 1);
        float[] trained = kernel();
        robot.push(KeyCode.CONTROL, KeyCode.S);
        Path file = folder.resolve("mine.neurarium");
        until("the file", () -> Files.exists(file) && !state().contains("edited"));
        Project saved = project();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until("a new one", () -> project().network().find("dense").isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until("reopened", () -> project().network().find("dense").isPresent()
                && workspace.training().session().get() != null && frame().find(FIRST_LAYER).isPresent()
                && java.util.Arrays.equals(trained, kernel()));
        assertEquals(saved.network(), project().network());
        assertNotEquals(0, trained.length);
    }

    private void switchLanguageAndTheme() {
        robot.clickOn("#language-ko");
        until("Korean", () -> ((Labeled) robot.lookup("#search").query()).getText().contains("검색"));
        assertFalse(((Labeled) robot.lookup("#search").query()).getText().contains("Search"));
        robot.clickOn("#theme");
        until("dark", () -> app.studio().scene().getRoot().getStyleClass().contains("theme-dark"));
    }

    private void drag(String item, double x, double y) {
        robot.drag(item).dropTo(onCanvas(x, y));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void wire(String from, String to) {
        if (project().network().wires().stream().anyMatch(w -> w.from().equals(from) && w.to().equals(to))) {
            return;
        }
        robot.drag(port(from, true)).dropTo(port(to, false));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D port(String node, boolean right) {
        Bounds box = onScreen("#node-" + node);
        return new Point2D(right ? box.getMaxX() - 2 : box.getMinX() + 2, box.getCenterY());
    }

    /** Moves down the gap between two layers, as one does, until a link's card shows. */
    private Point2D linkPoint() {
        Bounds left = onScreen("#node-input");
        Bounds right = onScreen("#node-dense");
        double x = (left.getMaxX() + right.getMinX()) / 2;
        for (double y = left.getMinY(); y < left.getMaxY(); y += 5) {
            robot.moveTo(x, y);
            WaitForAsyncUtils.waitForFxEvents();
            if (robot.lookup("#weight-card").tryQuery().map(Node::isVisible).orElse(false)) {
                assertTrue(onScreen("#weight-card").getWidth() > 60, "the card is wide enough for its number");
                return new Point2D(x, y);
            }
        }
        throw new AssertionError("no link between input and dense");
    }

    private Point2D onCanvas(double x, double y) {
        Bounds box = onScreen("#canvas");
        return new Point2D(box.getMinX() + x, box.getMinY() + y);
    }

    private Bounds onScreen(String query) {
        Node node = robot.lookup(query).query();
        return node.localToScreen(node.getLayoutBounds());
    }

    private Project project() {
        return workspace.project().get();
    }

    private TrainingFrame frame() {
        return workspace.training().frame().get();
    }

    private float[] kernel() {
        return frame().find(FIRST_LAYER).map(f -> f.parameters().get("kernel")).orElse(new float[0]);
    }

    private String state() {
        return robot.lookup(".faint").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList().toString();
    }

    /** What the window shows, as a file, to see why a test failed. */
    private String picture() {
        Path file = Path.of("target", "person-session.png").toAbsolutePath();
        PulseClock.run(() -> {
            try {
                javax.imageio.ImageIO.write(javafx.embed.swing.SwingFXUtils.fromFXImage(
                        app.studio().scene().snapshot(null), null), "png", file.toFile());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return file.toString();
    }

    private static boolean contains(float[] values, float wanted) {
        for (float value : values) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }

    private void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what + "; the window: " + picture(), e);
        }
    }

    private static Path mine() {
        return folder.resolve("mine.neurarium");
    }
}
