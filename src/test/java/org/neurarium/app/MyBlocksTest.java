package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurarium.app.OpenWindow.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Block;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Blocks in the whole window: folded and unfolded, kept in the palette for every project, renamed, removed, handed on as files. */
@ExtendWith(ApplicationExtension.class)
class MyBlocksTest {
    @TempDir
    Path folder;
    private Stage window;
    @RegisterExtension
    final OpenWindow app = new OpenWindow().asking(this::handed, name -> handed());
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        window = stage;
    }

    @Test
    void aBlockIsKeptForEveryProjectAndHandedOn(FxRobot hands) throws Exception {
        robot = hands;
        PulseClock.run(this::open);
        fold("Core");
        robot.clickOn("#inspector-block-unfold");
        until("unfolded", () -> !block("Core").folded());
        until("its frame", () -> shown("#frame-Core") && shown("#node-h1"));
        robot.clickOn("#inspector-block-fold");
        until("folded again", () -> block("Core").folded());

        robot.clickOn("#inspector-block-save");
        until("it is told", () -> told("Saved to My blocks as Core."));
        until("it is in the palette", () -> shown("#kept-Core"));
        assertEquals(1, files("blocks").size());

        rename("Core", "Kernel");
        until("its new name", () -> shown("#kept-Kernel") && !shown("#kept-Core"));
        rename("Kernel", " ");
        until("no name", () -> told("A block of that name is kept already, or it is no name; choose another."));

        menu("#kept-Kernel", "Export…");
        until("the file", () -> Files.isRegularFile(handed()));

        focused("#kept-Kernel");
        robot.type(KeyCode.DELETE);
        until("it is gone", () -> !shown("#kept-Kernel"));
        assertEquals(List.of(), files("blocks"));
        robot.clickOn("Undo");
        until("it is back", () -> shown("#kept-Kernel"));

        PulseClock.run(() -> {
            app.close();
            open();
        });
        until("another window has it", () -> shown("#kept-Kernel"));
        focused("#kept-import");
        robot.type(KeyCode.SPACE);
        until("once more from the file", () -> shown("#kept-Kernel 2"));
        int layers = app.workspace().project().get().network().layers().size();
        focused("#kept-Kernel");
        robot.type(KeyCode.ENTER);
        until("put onto the canvas", () -> app.workspace().project().get().network().layers().size() == layers + 2);
    }

    @Test
    void aDamagedFileIsSetAsideAndTold(FxRobot hands) throws Exception {
        robot = hands;
        PulseClock.run(this::open);
        fold("Core");
        Files.createDirectories(folder.resolve("mine").resolve("blocks"));
        Files.writeString(folder.resolve("mine").resolve("blocks").resolve("broken.json"), "{");
        robot.clickOn("#inspector-block-save");
        until("both are told", () -> told("broken.json") && shown("#kept-Core"));
        assertEquals(List.of("broken.json.damaged"), files("blocks").stream().filter(f -> f.startsWith("broken")).toList());
    }

    private void fold(String name) {
        app.ready();
        robot.clickOn("#node-h1");
        robot.press(KeyCode.SHIFT).clickOn("#node-h2").release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        robot.write(name).type(KeyCode.ENTER);
        until("folded", () -> !blocks().isEmpty() && block(name).folded() && shown("#node-" + Block.key(name)));
    }

    private void rename(String from, String to) {
        focused("#kept-" + from);
        robot.type(KeyCode.F2);
        until("a field", () -> robot.lookup("#kept-name").tryQuery().filter(n -> ((TextField) n).isFocused()).isPresent());
        robot.write(to).type(KeyCode.ENTER);
    }

    /** With the keyboard, by its own focus: the pointer would rest on it and show its help. */
    private void focused(String item) {
        PulseClock.run(node(item)::requestFocus);
        until(item + " has the keyboard", () -> node(item).isFocused());
    }

    private void menu(String item, String entry) {
        Node on = node(item); // asked for as the system does on a right click, which a headless screen does not turn into it
        robot.interact(() -> Event.fireEvent(on, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5,
                on.localToScreen(5, 5).getX(), on.localToScreen(5, 5).getY(), false, null)));
        until("its menu", () -> told(entry));
        robot.clickOn((Node n) -> n instanceof Labeled l && entry.equals(l.getText()));
    }

    private List<Block> blocks() {
        return app.workspace().project().get().canvas().blocks().all();
    }

    private Block block(String name) {
        return app.workspace().project().get().canvas().blocks().find(name).orElseThrow();
    }

    private Node node(String id) {
        return robot.lookup((Node n) -> id.substring(1).equals(n.getId())).query();
    }

    private boolean shown(String id) {
        return robot.lookup((Node n) -> id.substring(1).equals(n.getId())).tryQuery().isPresent();
    }

    private boolean told(String words) {
        return robot.lookup((Node n) -> n instanceof Labeled l && l.getText() != null && l.getText().contains(words)).tryQuery().isPresent();
    }

    private List<String> files(String in) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mine").resolve(in))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private Path handed() {
        return folder.resolve("handed.json");
    }

    private void open() {
        app.open(window, folder.resolve("mine"), OpenWindow.template("spiral"));
    }
}
