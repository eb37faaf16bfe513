package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.ui.common.Focus;
import org.neurarium.ui.common.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who has no mouse gets everywhere, sees where they are, and hears what it is called. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
    /** Tabs after which every control of the window must have had its turn. */
    private static final int ENOUGH = 400;
    private static final List<String> PARTS = List.of(".title-bar", ".data-bar", ".side-left", "#canvas", ".side-right", ".run-bar", ".dock-strip");
    private static final Set<String> BUTTONS = Set.of("menu", "place-networks", "place-words", "search", "language-en", "theme", "present", "help", "data-chip",
            "run-reset", "run-back", "run-play", "run-batch", "run-epoch", "run-slow", "speed", "seed", "seed-dice", "learning-rate", "stop-rules", "fold-left",
            "fold-right", "paint");
    /** Pixels by which a control that has the keyboard differs, each with a contrast of 3 : 1 to what was there. */
    private static final int SEEN = 12;
    private static final double CONTRAST = 3;

    @TempDir
    Path folder;
    @RegisterExtension
    final OpenWindow app = new OpenWindow();

    @Start
    void start(Stage stage) {
        app.open(stage, folder, OpenWindow.template("spiral"));
    }

    @Test
    void tabGoesThroughTheWholeWindow(FxRobot robot) {
        ready();
        Set<Node> visited = walk(robot);
        for (String part : PARTS) {
            Node node = robot.lookup(part).query();
            assertTrue(visited.stream().anyMatch(v -> Focus.within(node, v)), part + " is not reached");
        }
        Set<String> missing = new TreeSet<>(BUTTONS);
        visited.forEach(v -> missing.remove(String.valueOf(v.getId())));
        assertEquals(Set.of(), missing, "buttons that Tab does not reach");
    }

    @Test
    void aKeyGoesFromPartToPartAndBack(FxRobot robot) {
        ready();
        PulseClock.run(() -> robot.lookup("#menu").query().requestFocus());
        List<String> order = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            Node owner = app.studio().scene().getFocusOwner();
            order.add(PARTS.stream().filter(p -> Focus.within(robot.lookup(p).query(), owner)).findFirst().orElse(owner.toString()));
            robot.push(KeyCode.CONTROL, KeyCode.F6);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(PARTS, order);
        assertEquals("menu", app.studio().scene().getFocusOwner().getId(), "round again");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(Focus.within(robot.lookup(".dock-strip").query(), app.studio().scene().getFocusOwner()));
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        ready();
        assertNamed("the window");
        PulseClock.run(() -> app.view().inWords().set(true));
        until("the words lab", () -> app.view().wordsView().room().state().get().ready());
        assertNamed("the words lab");
        PulseClock.run(() -> app.view().inWords().set(false));
        PulseClock.run(() -> app.view().greet());
        assertNamed("the welcome");
        robot.type(KeyCode.ESCAPE).type(KeyCode.F1);
        assertNamed("the help");
        robot.clickOn("#help-search").write("report a problem").type(KeyCode.ENTER);
        until("the report", () -> robot.lookup("#report-text").tryQuery().isPresent());
        assertNamed("the report");
    }

    @Test
    void theFocusIsSeenInEveryTheme(FxRobot robot) {
        ready();
        for (ThemeChoice theme : ThemeChoice.values()) {
            PulseClock.run(() -> app.studio().theme().choice().set(theme));
            Set<String> unseen = new TreeSet<>();
            PulseClock.run(() -> robot.lookup("#menu").query().requestFocus());
            WritableImage before = picture();
            Set<Node> visited = new LinkedHashSet<>();
            for (int i = 0; i < ENOUGH; i++) {
                robot.type(KeyCode.TAB);
                WaitForAsyncUtils.waitForFxEvents();
                Node owner = app.studio().scene().getFocusOwner();
                if (!visited.add(owner)) {
                    break;
                }
                WritableImage now = picture();
                WritableImage then = before;
                int pixels = PulseClock.onFx(() -> changed(then, now, owner));
                if (pixels < SEEN) {
                    unseen.add(describe(owner) + " " + pixels);
                }
                before = now;
            }
            assertEquals(Set.of(), unseen, theme + ": what shows too little that it has the keyboard");
        }
    }

    private void ready() {
        app.ready();
        until("the picture", () -> app.workspace().training().isAnswered());
    }

    /** Everything that has the keyboard in turn, until it comes round. */
    private Set<Node> walk(FxRobot robot) {
        PulseClock.run(() -> robot.lookup("#menu").query().requestFocus());
        Set<Node> visited = new LinkedHashSet<>();
        for (int i = 0; i < ENOUGH && visited.add(app.studio().scene().getFocusOwner()); i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        return visited;
    }

    private void assertNamed(String where) {
        WaitForAsyncUtils.waitForFxEvents();
        Set<String> nameless = new TreeSet<>();
        PulseClock.run(() -> collect(app.studio().scene().getRoot(), nameless));
        assertEquals(Set.of(), nameless, "controls of " + where + " without a name");
    }

    private static void collect(Node node, Set<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        boolean control = node instanceof ButtonBase || node instanceof MenuButton || node instanceof ComboBoxBase || node instanceof Slider
                || node instanceof TextInputControl || node instanceof ListView;
        if (control && node.isFocusTraversable() && name(node).isBlank()) {
            nameless.add(describe(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    /** What a screen reader says. */
    private static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static String describe(Node node) {
        Node parent = node.getParent();
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " in "
                + (parent == null ? "" : parent.getClass().getSimpleName() + parent.getStyleClass());
    }

    private WritableImage picture() {
        return PulseClock.onFx(() -> app.studio().scene().snapshot(null));
    }

    /** Pixels in and around a node that differ by enough contrast. */
    private static int changed(WritableImage before, WritableImage now, Node node) {
        Bounds box = node.localToScene(node.getLayoutBounds());
        PixelReader a = before.getPixelReader();
        PixelReader b = now.getPixelReader();
        int count = 0;
        for (int y = (int) Math.max(0, box.getMinY() - 6); y < Math.min(now.getHeight(), box.getMaxY() + 6); y++) {
            for (int x = (int) Math.max(0, box.getMinX() - 6); x < Math.min(now.getWidth(), box.getMaxX() + 6); x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y) && contrast(a.getColor(x, y), b.getColor(x, y)) >= CONTRAST) {
                    count++;
                }
            }
        }
        return count;
    }

    /** WCAG 2.1. */
    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
