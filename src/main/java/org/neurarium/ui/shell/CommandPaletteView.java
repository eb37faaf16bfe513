package org.neurarium.ui.shell;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** Ctrl+K: type a few letters of anything the program can do, Enter does it. Fed by the same commands as the menus. */
final class CommandPaletteView extends StackPane {
    private final Texts texts;
    private final TextField search = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final List<Command> commands;
    private Predicate<Command> offered = command -> true;

    CommandPaletteView(Texts texts, List<Command> commands) {
        this.texts = texts;
        this.commands = commands;
        search.promptTextProperty().bind(texts.bind("shell.palette.prompt"));
        search.textProperty().addListener((o, before, now) -> filter(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setCellFactory(view -> new CommandCell());
        list.setOnMouseClicked(e -> runSelected());
        list.setFocusTraversable(false);
        list.setPrefHeight(360);
        getStyleClass().add("veil");
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
    }

    /** Offers everything that can be done now. */
    void open() {
        open(command -> true);
    }

    /** Offers some of it. */
    void open(Predicate<Command> some) {
        if (getChildren().isEmpty()) {
            getChildren().add(box()); // not before: its rows would be styled while the window starts
        }
        offered = some;
        search.clear();
        filter("");
        setVisible(true);
        toFront();
        search.requestFocus();
    }

    private VBox box() {
        VBox box = new VBox(8, search, list);
        box.getStyleClass().addAll("card", "command-palette");
        box.setMaxSize(520, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        return box;
    }

    void close() {
        setVisible(false);
    }

    private void filter(String typed) {
        List<Command> possible = commands.stream().filter(c -> c.enabled().get() && offered.test(c)).toList();
        list.getItems().setAll(new CommandSearch(texts, typed).among(possible));
        list.getSelectionModel().selectFirst();
    }

    private void steer(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.floorMod(
                    selected + (event.getCode() == KeyCode.DOWN ? 1 : -1), Math.max(1, list.getItems().size())));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else if (event.getCode() == KeyCode.ENTER) {
            runSelected();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void runSelected() {
        Command command = list.getSelectionModel().getSelectedItem();
        close();
        if (command != null) {
            command.run();
        }
    }

    private final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            Label keys = new Label(command.keyText());
            keys.getStyleClass().add("faint");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(10, Icons.small(command.icon()), new Label(command.label(texts)), gap, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
