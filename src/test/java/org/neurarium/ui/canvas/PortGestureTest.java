package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A layer with several inputs: each port is named, and pointer and keys can aim at each. */
@ExtendWith(ApplicationExtension.class)
final class PortGestureTest {
    private Workspace workspace;
    private CanvasView canvas;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Theme theme = new Theme(ThemeChoice.LIGHT);
        Network two = new Network(List.of(new LayerNode("q", "dense", Settings.EMPTY), new LayerNode("m", "dense", Settings.EMPTY),
                new LayerNode("att", "attention", Settings.EMPTY)), List.of());
        CanvasLayout places = CanvasLayout.EMPTY.with("q", new Point(0, 0)).with("m", new Point(0, 240)).with("att", new Point(320, 120));
        workspace = new Workspace(new FakeEngine(), new BackgroundJobs(), FakeEngine.xor().withNetwork(two).withCanvas(places));
        canvas = new CanvasView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(new BorderPane(canvas), 900, 600);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            canvas.close();
            workspace.close();
        });
    }

    private Set<Wire> wires() {
        return Set.copyOf(workspace.project().get().network().wires());
    }

    private Placed node(String id) {
        return canvas.model().scene().get().find(id).orElseThrow();
    }

    private Point2D screen(Point world) {
        Viewport view = canvas.model().viewport();
        return canvas.localToScreen(view.screenX(world.x()), view.screenY(world.y()));
    }

    private void drag(FxRobot robot, Point from, Point to) {
        Point2D end = screen(to);
        robot.moveTo(screen(from)).press(MouseButton.PRIMARY);
        robot.moveTo(screen(from).midpoint(end)).moveTo(end.add(-3, 0)).moveTo(end).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void eachPortIsNamedAndTakesTheWireThatIsDrawnToIt(FxRobot robot) {
        assertEquals("query", robot.lookup("#port-att-query").queryAs(Label.class).getText());
        assertEquals("memory", robot.lookup("#port-att-memory").queryAs(Label.class).getText());
        assertTrue(node("att").input("query").y() < node("att").input("memory").y());
        drag(robot, node("q").output(), node("att").input("memory"));
        assertEquals(Set.of(new Wire("q", "att", "memory")), wires());
        drag(robot, node("m").output(), node("att").input("query"));
        assertEquals(Set.of(new Wire("q", "att", "memory"), new Wire("m", "att", "query")), wires());
        drag(robot, node("m").output(), node("att").input("memory"));
        assertEquals(Set.of(new Wire("m", "att", "memory"), new Wire("m", "att", "query")), wires(), "a port that takes one wire gives up the old one");
    }

    @Test
    void keysAimAtAPort(FxRobot robot) {
        robot.interact(() -> {
            canvas.requestFocus();
            workspace.selection().select(List.of("q"));
        });
        robot.type(KeyCode.C);
        List<PortRef> targets = canvas.model().scene().get().nodes().stream().flatMap(n -> n.allPorts().stream())
                .filter(p -> !p.output() && canvas.model().canConnect("q", p.node(), p.port())).toList();
        int steps = targets.indexOf(new PortRef("att", false, "memory"));
        for (int i = 0; i < steps; i++) {
            robot.type(KeyCode.RIGHT);
        }
        WaitForAsyncUtils.waitForFxEvents();
        String told = robot.lookup("#node-att").query().getAccessibleText();
        assertTrue(told.endsWith("; input memory"), told);
        robot.type(KeyCode.ENTER);
        assertEquals(Set.of(new Wire("q", "att", "memory")), wires());
    }
}
