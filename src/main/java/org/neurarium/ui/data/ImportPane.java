package org.neurarium.ui.data;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.CsvPreview;
import org.neurarium.dataset.table.Note;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** A table before it is used: how it was read, its first rows, what it gives, and one button to use it. */
final class ImportPane extends VBox {
    private final ImportViewModel model;
    private final Texts texts;
    private final Label size = new Label();
    private final Label hint;
    private final VBox notes = new VBox(4);
    private final HBox fault = new HBox(8);
    private final Label gives = new Label();

    ImportPane(ImportViewModel model, Texts texts, Runnable close) {
        super(12);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("table-import");
        size.getStyleClass().add("muted");
        hint = Fields.label(texts, "data.import.hint", "muted");
        gives.setId("import-gives");
        gives.setWrapText(true);
        gives.setMinHeight(Region.USE_PREF_SIZE);
        fault.setId("import-fault");
        fault.getStyleClass().add("data-notice");
        fault.setAlignment(Pos.CENTER_LEFT);
        ImportTable table = new ImportTable(model, texts);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(head(), new FormatChoices(model, texts), fault, hint, table, gives, notes, buttons(close));
        model.preview().subscribe(p -> refresh());
        model.tableUse().subscribe(u -> refresh());
        model.fault().subscribe(f -> refresh());
        texts.language().addListener((o, before, now) -> refresh());
    }

    private HBox head() {
        Label name = new Label(String.valueOf(model.file().getFileName()));
        name.getStyleClass().add("title");
        ProgressIndicator progress = new ProgressIndicator();
        progress.setPrefSize(16, 16);
        progress.setMinSize(16, 16);
        progress.visibleProperty().bind(model.busy());
        HBox head = new HBox(10, name, size, progress);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox buttons(Runnable close) {
        Button cancel = new Button();
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.textProperty().bind(texts.bind("data.import.cancel"));
        cancel.setOnAction(e -> close.run());
        Button use = new Button();
        use.setId("import-use");
        use.getStyleClass().add("primary");
        use.setDefaultButton(true);
        use.textProperty().bind(texts.bind("data.import.use"));
        use.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.isUsable(), model.preview(), model.busy()));
        use.setOnAction(e -> {
            model.use();
            close.run();
        });
        HBox buttons = new HBox(8, cancel, use);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void refresh() {
        CsvPreview preview = model.preview().get();
        size.setText(preview == null ? "" : texts.get("data.import.size", Ticks.whole(preview.rowCount()),
                preview.columns().size()));
        hint.setVisible(preview != null);
        gives.setText(gives(model.tableUse().get()));
        notes.getChildren().clear();
        if (preview != null) {
            if (ImportTable.shown(preview).size() < preview.columns().size()) {
                notes.getChildren().add(note(new Note("data.import.shown", List.of(ImportTable.shown(preview).size(),
                        preview.columns().size()))));
            }
            preview.notes().forEach(note -> notes.getChildren().add(note(note)));
        }
        showFault(model.fault().get());
    }

    private void showFault(@Nullable InputFault now) {
        fault.setVisible(now != null);
        fault.setManaged(now != null);
        fault.getChildren().clear();
        if (now == null) {
            return;
        }
        Label sentence = new Label(texts.get(now.messageKey(), now.arguments()));
        sentence.setId("import-fault-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        fault.getChildren().add(sentence);
        model.troubled().ifPresent(column -> {
            Button without = new Button(texts.get("data.import.without", column));
            without.setId("import-without");
            without.setMinWidth(Region.USE_PREF_SIZE);
            without.setOnAction(e -> model.leaveOutTroubled());
            fault.getChildren().add(without);
        });
    }

    private String gives(@Nullable TableUse use) {
        if (use == null) {
            return "";
        }
        if (use.classes().isEmpty()) {
            return texts.get("data.import.values", Ticks.whole(use.examples()), use.features(), Ticks.text(use.low()),
                    Ticks.text(use.high()));
        }
        return texts.get("data.import.classes", Ticks.whole(use.examples()), use.features(), use.classes().size(),
                ClassCounts.sentence(use));
    }

    private Label note(Note note) {
        Label label = new Label(texts.get(note.messageKey(),
                note.arguments().stream().map(FormatChoices::known).toList()));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
