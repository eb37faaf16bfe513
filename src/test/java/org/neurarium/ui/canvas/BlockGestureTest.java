package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.document.Block;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.i18n.Language;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.inspector.InspectorView;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Blocks by a person's gestures, with real training behind them. */
@ExtendWith(ApplicationExtension.class)
final class BlockGestureTest {
    private static final Project ENDLESS = FakeEngine.xor().withTraining(Training.DEFAULT.withEpochs(1_000_000));
    private Workspace workspace;
    private CanvasView canvas;
    private InspectorView inspector;
    private BlockShelf shelf;
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
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(), ENDLESS);
        canvas = new CanvasView(workspace, texts, theme);
        shelf = new Shelf();
        canvas.setOnKeepBlock(shelf::keep);
        PaletteView palette = new PaletteView(canvas, texts, shelf);
        palette.setPrefWidth(220);
        inspector = new InspectorView(workspace, texts, theme);
        inspector.setPrefWidth(288);
        inspector.setBlockActions(canvas.commands()::toggleFold, canvas.commands()::saveBlock, canvas.commands()::ungroup);
        BorderPane root = new BorderPane(canvas);
        root.setLeft(palette);
        root.setRight(inspector);
        Scene scene = new Scene(root, 1300, 760);
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
            inspector.close();
            workspace.close();
        });
    }

    /** A palette's shelf without blocks. */
    static BlockShelf emptyShelf() {
        return new Shelf();
    }

    /** Blocks kept in memory. */
    private static final class Shelf implements BlockShelf {
        private final ReadOnlyObjectWrapper<List<SavedBlock>> blocks = new ReadOnlyObjectWrapper<>(List.of());

        @Override
        public ReadOnlyObjectProperty<List<SavedBlock>> blocks() {
            return blocks.getReadOnlyProperty();
        }

        @Override
        public void keep(SavedBlock block) {
            blocks.set(Stream.concat(blocks.get().stream(), Stream.of(block)).toList());
        }

        @Override
        public void rename(String from, String to) {
            blocks.set(blocks.get().stream().map(b -> b.name().equals(from) ? b.withName(to) : b).toList());
        }

        @Override
        public void remove(SavedBlock block) {
            blocks.set(blocks.get().stream().filter(b -> !b.equals(block)).toList());
        }

        @Override
        public void importFile() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void exportFile(SavedBlock block) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void reload() {
            // nobody else keeps any
        }
    }

    private Network network() {
        return workspace.project().get().network();
    }

    private List<Block> blocks() {
        return workspace.project().get().canvas().blocks().all();
    }

    private CanvasScene scene() {
        return canvas.model().scene().get();
    }

    private Placed node(String id) {
        return scene().find(id).orElseThrow();
    }

    private Point2D screen(Point world) {
        Viewport view = canvas.model().viewport();
        return canvas.localToScreen(view.screenX(world.x()), view.screenY(world.y()));
    }

    private static Point head(Box box) {
        return new Point(box.x() + 40, box.y() + 12);
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(to));
        robot.moveTo(to.add(-3, 0)).moveTo(to).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void band(FxRobot robot, String... ids) {
        Box box = Box.around(List.of(ids).stream().map(id -> node(id).box()).toList()).grown(10);
        drag(robot, screen(new Point(box.x(), box.y())), screen(new Point(box.right(), box.bottom())));
    }

    private void control(FxRobot robot, KeyCode... keys) {
        robot.press(KeyCode.CONTROL);
        robot.press(keys);
        robot.release(keys);
        robot.release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Folds h1 and h2 as a person does, under a name. */
    private void foldHidden(FxRobot robot, String name) {
        band(robot, "h1", "h2");
        assertEquals(Set.of("h1", "h2"), Set.copyOf(workspace.selection().nodes()));
        control(robot, KeyCode.G);
        robot.write(name).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aSelectionFoldsIntoANamedNodeThatTrainsOn(FxRobot robot) throws Exception {
        Network before = network();
        double outAt = node("out").box().x();
        until(() -> workspace.training().session().get() != null);
        TrainingSession session = workspace.training().session().get();
        robot.interact(() -> workspace.training().play());
        until(() -> workspace.training().frame().get().iteration() > 5);
        foldHidden(robot, "Hidden");
        assertEquals(List.of("Hidden"), blocks().stream().map(Block::name).toList());
        assertEquals(List.of("in", Block.key("Hidden"), "out"), scene().nodes().stream().map(n -> n.facts().id()).toList());
        Placed block = node(Block.key("Hidden"));
        WireCurve in = scene().wires().get(new Wire("in", "h1"));
        WireCurve out = scene().wires().get(new Wire("h2", "out"));
        assertEquals(2, scene().wires().size());
        assertEquals(block.box().x(), in.end().x());
        assertEquals(block.box().right(), out.start().x());
        assertTrue(node("out").box().x() < outAt, "what follows draws near");
        assertEquals(before, network());
        long iteration = workspace.training().frame().get().iteration();
        until(() -> workspace.training().frame().get().iteration() > iteration + 5);
        assertSame(session, workspace.training().session().get());
        NodeCard card = robot.lookup((Node n) -> ("node-" + Block.key("Hidden")).equals(n.getId())).query();
        assertEquals("Block Hidden, folded, 2 layers, output 2, 22 parameters, 0 problems", card.getAccessibleText());
        assertFalse(card.probes(canvas.model().plane().get()).isEmpty(), "its miniature lives");

        robot.moveTo(screen(head(block.box()))).doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(4, scene().nodes().size());
        assertEquals("Hidden", scene().frames().get(0).block().name());
        assertEquals(outAt + BlockFrame.PAD, node("out").box().x(), "what follows makes room again, for the frame too");
        assertTrue(scene().frames().get(0).box().right() <= node("out").box().x());
        assertSame(session, workspace.training().session().get());
        robot.clickOn(screen(new Point(scene().frames().get(0).box().x() + 14, scene().frames().get(0).box().y() + 12)));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(blocks().get(0).folded(), "the sign in the title folds");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(blocks().get(0).folded(), "Enter unfolds");
        control(robot, KeyCode.SHIFT, KeyCode.G);
        assertTrue(blocks().isEmpty());
        for (int i = 0; i < 6; i++) {
            control(robot, KeyCode.Z);
        }
        assertEquals(ENDLESS, workspace.project().get());
        robot.interact(() -> workspace.training().pause());
    }

    @Test
    void aBlockIsKeptAndDraggedInAgainUnderFreshIds(FxRobot robot) {
        foldHidden(robot, "Hidden");
        robot.clickOn("#inspector-block-save");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, shelf.blocks().get().size());
        Point2D item = robot.point("#kept-Hidden").query();
        drag(robot, item, canvas.localToScreen(canvas.getWidth() / 2, canvas.getHeight() - 120));
        assertEquals(List.of("Hidden", "Hidden 2"), blocks().stream().map(Block::name).toList());
        assertEquals(List.of("in", "h1", "h2", "out", "h", "h3"), network().layers().stream().map(l -> l.id()).toList());
        assertEquals(network().find("h1").orElseThrow().settings(), network().find("h").orElseThrow().settings());
        assertTrue(network().wires().contains(new Wire("h", "h3")));
        Placed second = node(Block.key("Hidden 2"));
        int problems = workspace.analysis().get().problemsOf("h").size() + workspace.analysis().get().problemsOf("h3").size();
        assertTrue(problems > 0, "it is not wired yet");
        assertEquals(problems, second.facts().problems().size());
        robot.interact(() -> canvas.commands().fit());
        drag(robot, screen(node("in").output()), screen(second.place(second.allPorts().get(0))));
        assertTrue(network().wires().contains(new Wire("in", "h")), "a wire drawn to its port");
        control(robot, KeyCode.Z);
        control(robot, KeyCode.Z);
        assertEquals(4, network().layers().size());
    }

    @Test
    void theInspectorShowsABlockAndOpensItsLayers(FxRobot robot) {
        foldHidden(robot, "Hidden");
        assertEquals("Hidden", robot.lookup("#inspector-block-name").queryTextInputControl().getText());
        robot.clickOn("#inspector-block-name").press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("Core").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Core"), blocks().stream().map(Block::name).toList());
        robot.clickOn("#block-layer-h2");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(blocks().get(0).folded());
        assertEquals(Optional.of("h2"), workspace.selection().single());
    }

    @Test
    void aBlockMovesIsDuplicatedAndDeletedAsAWhole(FxRobot robot) {
        foldHidden(robot, "Hidden");
        Box start = node(Block.key("Hidden")).box();
        drag(robot, screen(head(start)), screen(new Point(head(start).x(), head(start).y() + 96)));
        assertEquals(start.y() + 96, node(Block.key("Hidden")).box().y(), 8);
        robot.interact(() -> canvas.requestFocus());
        control(robot, KeyCode.D);
        assertEquals(List.of("Hidden", "Hidden 2"), blocks().stream().map(Block::name).toList());
        robot.type(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Hidden"), blocks().stream().map(Block::name).toList());
        assertEquals(4, network().layers().size());
    }

    private void grabTo(FxRobot robot, String id, double x, double y) {
        Box box = node(id).box();
        drag(robot, screen(head(box)), screen(new Point(head(box).x() + x - box.x(), head(box).y() + y - box.y())));
    }

    private Box frame(String name) {
        return scene().frames().stream().filter(f -> f.block().name().equals(name)).findFirst().orElseThrow().box();
    }

    /** Undone as one step with the move that did it. */
    @Test
    void aLayerDraggedIntoTheFrameJoinsAndOneDraggedOutLeaves(FxRobot robot) throws Exception {
        until(() -> workspace.training().session().get() != null);
        TrainingSession session = workspace.training().session().get();
        foldHidden(robot, "Hidden");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Project unfolded = workspace.project().get();
        Network network = network();
        Box frame = frame("Hidden");
        band(robot, "h2");

        grabTo(robot, "h2", node("h2").box().x(), frame.bottom() - 24);
        assertEquals(Set.of("h1", "h2"), blocks().get(0).layers(), "moved within");
        assertTrue(frame("Hidden").bottom() > frame.bottom(), "the frame widens");
        control(robot, KeyCode.Z);
        assertEquals(unfolded, workspace.project().get());

        grabTo(robot, "h2", frame.x(), frame.bottom() + 40);
        assertEquals(Set.of("h1"), blocks().get(0).layers(), "out of the frame");
        assertTrue(frame("Hidden").right() < frame.right(), "the frame lets go of it");
        assertEquals(network, network(), "no wire changes");
        assertSame(session, workspace.training().session().get(), "nor training");
        assertEquals("document.edit.leaveBlock", workspace.nextUndo().orElseThrow().labelKey());

        Box left = frame("Hidden");
        grabTo(robot, "h2", left.centreX() - node("h2").box().width() / 2 + 8, left.centreY() - node("h2").box().height() / 2 + 8);
        assertEquals(Set.of("h1", "h2"), blocks().get(0).layers(), "in again");
        assertEquals("document.edit.enterBlock", workspace.nextUndo().orElseThrow().labelKey());
        control(robot, KeyCode.Z);
        assertEquals(Set.of("h1"), blocks().get(0).layers());
        control(robot, KeyCode.Z);
        assertEquals(unfolded, workspace.project().get(), "place and block at once");
    }

    @Test
    void aFoldedBlockDraggedIntoAFrameStandsInThatBlock(FxRobot robot) {
        band(robot, "h1");
        control(robot, KeyCode.G);
        robot.write("Outer").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        band(robot, "h2");
        control(robot, KeyCode.G);
        robot.write("Inner").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("", ""), blocks().stream().map(Block::within).toList());
        Project apart = workspace.project().get();
        Box frame = frame("Outer");
        Box inner = node(Block.key("Inner")).box();
        grabTo(robot, Block.key("Inner"), frame.centreX() - inner.width() / 2 + 16, frame.centreY() - inner.height() / 2 + 16);
        assertEquals("Outer", workspace.project().get().canvas().blocks().find("Inner").orElseThrow().within());
        control(robot, KeyCode.Z);
        assertEquals(apart, workspace.project().get());
    }

    /** Escape takes back the whole drag, the block included. */
    @Test
    void aDragThatIsGivenUpLeavesNoTrace(FxRobot robot) {
        foldHidden(robot, "Hidden");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        band(robot, "h2");
        Project before = workspace.project().get();
        Box box = node("h2").box();
        Point2D from = screen(head(box));
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(0, 200)).moveTo(from.add(0, 320));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Set.of("h1"), blocks().get(0).layers(), "outside while it is held there");
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, workspace.project().get());
    }
}
