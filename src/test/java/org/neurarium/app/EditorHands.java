package org.neurarium.app;

import static org.neurarium.app.OpenWindow.until;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does in the editor of demos and in the card of a demo, by pointer and keys. */
final class EditorHands {
    private final FxRobot robot;

    EditorHands(FxRobot robot) {
        this.robot = robot;
    }

    /** Runs a command by its name. */
    void command(String id) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write(id).type(KeyCode.ENTER);
    }

    void open() {
        command("demo-new");
        until("the editor", () -> shown("editor-pages"));
    }

    /** Goes to a page, 0 for title and introduction. */
    void page(int index) {
        ListView<String> pages = robot.lookup("#editor-pages").query();
        PulseClock.run(pages::requestFocus);
        robot.type(KeyCode.HOME).type(KeyCode.DOWN, index);
        until("page " + index, () -> pages.getSelectionModel().getSelectedIndex() == index);
    }

    void write(String language, String heading, String body) {
        robot.clickOn("#heading-" + language).write(heading);
        robot.clickOn("#body-" + language).write(body);
    }

    /** Chooses by arrow keys, as many as it takes. */
    void choose(String box, String id) {
        ComboBox<String> combo = combo(box);
        boolean up = combo.getItems().indexOf(id) < combo.getItems().indexOf(combo.getValue());
        robot.clickOn(combo);
        for (int i = 0; i < combo.getItems().size() && !id.equals(combo.getValue()); i++) {
            robot.type(up ? KeyCode.UP : KeyCode.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.type(KeyCode.ENTER);
        until(box + " is " + id, () -> id.equals(combo.getValue()));
    }

    ComboBox<String> combo(String id) {
        return robot.lookup("#" + id).query();
    }

    /** Types over what a field holds. */
    void type(String field, String text) {
        robot.clickOn("#" + field).press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write(text);
    }

    void click(String id) {
        robot.clickOn(node(id));
    }

    /** From the menu of what is hard to remember. */
    void insert(String what, String language) {
        robot.clickOn("#insert-" + language);
        if (what.startsWith("link-") || what.startsWith("live-")) {
            pick((what.startsWith("link-") ? "insert-link-" : "insert-number-") + language);
        }
        pick("insert-" + what + "-" + language);
    }

    private void pick(String item) {
        until(item, () -> shown(item));
        robot.clickOn("#" + item);
    }

    String field(String id) {
        return robot.lookup("#" + id).queryAs(TextInputControl.class).getText();
    }

    String label(String id) {
        return ((Label) node(id)).getText();
    }

    boolean enabled(String button) {
        return shown(button) && !((Button) node(button)).isDisabled();
    }

    /** The heading of the open step. */
    String heading() {
        return robot.lookup(".demo-heading").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    boolean reached() {
        return shown("demo-goal") && node("demo-goal").getStyleClass().contains("reached");
    }

    /** By id, in which a colon may stand. */
    Node node(String id) {
        return robot.lookup((Node n) -> id.equals(n.getId())).query();
    }

    boolean shown(String id) {
        for (Node n = robot.lookup((Node each) -> id.equals(each.getId())).tryQuery().orElse(null); n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return robot.lookup((Node each) -> id.equals(each.getId())).tryQuery().isPresent();
    }
}
