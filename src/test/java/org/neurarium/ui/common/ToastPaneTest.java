package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whoever closes a notice goes on typing where he was. */
@ExtendWith(ApplicationExtension.class)
class ToastPaneTest {
    private TextField field;
    private ToastPane toasts;

    @Start
    void start(Stage stage) {
        toasts = new ToastPane();
        field = new TextField();
        field.setId("field");
        stage.setScene(new Scene(new VBox(new HBox(new Button("menu")), field, toasts), 500, 300));
        stage.show();
    }

    @Test
    void aClosedNoticeGivesTheKeyboardBack(FxRobot robot) {
        robot.clickOn("#field").write("a");
        robot.interact(() -> toasts.show(ToastPane.Tone.DANGER, new SimpleStringProperty("one")));
        robot.clickOn(".toast .quiet").write("b");
        assertTrue(toasts.getChildren().isEmpty());
        assertEquals("ab", field.getText());
    }

    @Test
    void soDoesOneWhoseButtonIsUsed(FxRobot robot) {
        int[] used = {0};
        robot.clickOn("#field").write("a");
        robot.interact(() -> {
            toasts.show(ToastPane.Tone.DANGER, new SimpleStringProperty("one"));
            toasts.show(ToastPane.Tone.NOTE, new SimpleStringProperty("two"), new SimpleStringProperty("Undo"), () -> used[0]++, () -> { });
        });
        robot.clickOn("Undo").write("b");
        assertEquals(1, used[0]);
        assertEquals("ab", field.getText());
    }

    @Test
    void aNoticeThatGoesElsewhereLeavesTheKeyboardAlone(FxRobot robot) {
        robot.interact(() -> toasts.show(ToastPane.Tone.NOTE, new SimpleStringProperty("one"), new SimpleStringProperty("Write"),
                field::requestFocus, () -> { }));
        robot.clickOn("menu").clickOn("Write").write("c");
        assertEquals("c", field.getText());
    }
}
