package org.neurarium.ui.words.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.room.WordGroups;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.words.ask.WordLookup;

/** The two poles: words typed with commas between, taken from the selection, or a whole group. */
final class PoleFields extends VBox {
    private final MapViewModel model;
    private final Texts texts;
    private final Label wrong = new Label();

    PoleFields(MapViewModel model, Texts texts) {
        super(2);
        this.model = model;
        this.texts = texts;
        wrong.setId("words-pole-wrong");
        wrong.getStyleClass().add("danger-text");
        wrong.setWrapText(true);
        say("");
        HBox row = new HBox(6, pole("second", model.secondPole()), swap(), pole("first", model.firstPole()));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row, wrong);
    }

    private javafx.scene.control.Button swap() {
        return Controls.iconButton(texts, "words-poles-swap", Feather.REPEAT, "words_ui.poles.swap", () -> {
            List<Integer> before = model.firstPole().get();
            model.firstPole().set(model.secondPole().get());
            model.secondPole().set(before);
        });
    }

    private HBox pole(String name, ObjectProperty<List<Integer>> pole) {
        TextField field = new TextField();
        field.setId("words-pole-" + name);
        field.setPrefColumnCount(8);
        field.setMinWidth(60);
        field.promptTextProperty().bind(texts.bind("words_ui.poles." + name));
        field.accessibleTextProperty().bind(texts.bind("words_ui.poles." + name));
        field.setOnAction(e -> take(field, pole));
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                take(field, pole);
            }
        });
        pole.subscribe(words -> field.setText(written(words)));
        HBox.setHgrow(field, Priority.ALWAYS);
        MenuButton from = new MenuButton("", Icons.small(Feather.CHEVRON_DOWN));
        from.getStyleClass().add("view-menu");
        Controls.named(from, "words-pole-from-" + name, texts.bind("words_ui.poles.from"));
        from.setOnShowing(e -> from.getItems().setAll(sources(pole)));
        from.getItems().setAll(new MenuItem());
        HBox all = new HBox(0, field, from);
        all.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(all, Priority.ALWAYS);
        return all;
    }

    private String written(List<Integer> words) {
        WordsSnapshot now = model.room().snapshot().get();
        return now == null ? "" : String.join(", ", words.stream().filter(w -> w < now.table().size())
                .map(w -> now.table().words().get(w)).toList());
    }

    private List<MenuItem> sources(ObjectProperty<List<Integer>> pole) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem selected = new MenuItem(texts.get("words_ui.poles.selected"));
        selected.setDisable(model.room().selection().selected().get().isEmpty());
        selected.setOnAction(e -> pole.set(model.room().selection().selected().get()));
        items.add(selected);
        WordsSnapshot now = model.room().snapshot().get();
        WordGroups groups = now == null ? null : now.table().groups();
        for (int g = 0; groups != null && g < groups.names().size(); g++) {
            List<Integer> members = groups.members(g);
            MenuItem item = new MenuItem(GroupNames.of(texts, groups, g));
            item.setOnAction(e -> pole.set(members));
            items.add(item);
        }
        return items;
    }

    private void take(TextField field, ObjectProperty<List<Integer>> pole) {
        WordsSnapshot now = model.room().snapshot().get();
        if (now == null || field.getText().equals(written(pole.get()))) {
            return;
        }
        List<Integer> words = new ArrayList<>();
        try {
            for (String typed : Arrays.stream(field.getText().split(",")).filter(t -> !t.isBlank()).toList()) {
                int id = WordLookup.find(now.vectors(), typed).id();
                if (id < 0) {
                    throw new InputFault("words.fault.unknown", typed.strip(), now.table().size());
                }
                words.add(id);
            }
            say("");
            pole.set(List.copyOf(words));
        } catch (InputFault fault) {
            say(texts.get(fault.messageKey(), fault.arguments()));
        }
    }

    private void say(@Nullable String sentence) {
        boolean any = sentence != null && !sentence.isEmpty();
        wrong.setText(any ? sentence : "");
        wrong.setVisible(any);
        wrong.setManaged(any);
    }
}
