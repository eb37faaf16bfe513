package org.neurarium.ui.data;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The band under the data bar: why there are no data, or why a change was refused. Absent while all is well. */
final class NoticeBand extends HBox {
    private static final Set<String> NO_FILE = Set.of("datasets.fault.csv-missing", "datasets.fault.csv-no-path",
            "datasets.fault.csv-not-file", "datasets.fault.csv-unreadable", "document.file.elsewhere");

    private final DataBarViewModel model;
    private final Texts texts;
    private final Runnable other;
    private final Runnable tableSettings;
    private final Runnable otherTable;

    /**
     * @param other opens the chooser
     * @param tableSettings opens the import with the present file
     * @param otherTable asks for another file
     */
    NoticeBand(DataBarViewModel model, Texts texts, Runnable other, Runnable tableSettings, Runnable otherTable) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.other = other;
        this.tableSettings = tableSettings;
        this.otherTable = otherTable;
        setId("data-notice");
        getStyleClass().add("data-notice");
        setAlignment(Pos.CENTER_LEFT);
        model.notice().subscribe(this::show);
        texts.language().addListener((o, before, now) -> show(model.notice().get()));
    }

    private void show(@Nullable InputFault fault) {
        setVisible(fault != null);
        setManaged(fault != null);
        getChildren().clear();
        if (fault == null) {
            return;
        }
        Label sentence = new Label(texts.get(fault.messageKey(), fault.arguments()));
        sentence.setId("data-notice-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(Icons.small(Feather.ALERT_TRIANGLE), sentence);
        if (!model.isFaulty()) {
            getChildren().add(button("data.notice.close", model::forgive));
        } else if (model.data().get().kind().equals("csv")) {
            if (!NO_FILE.contains(fault.messageKey())) {
                getChildren().add(button("data.table.columns", tableSettings));
            }
            getChildren().add(button("data.table.other", otherTable));
        } else {
            getChildren().add(button("data.notice.choose", other));
        }
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
