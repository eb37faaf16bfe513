package org.neurarium.ui.words.run;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.room.WordsFault;
import org.neurarium.ui.words.room.WordsRoom;

/** The band over the run bar that says what could not be done. Absent while all is well. */
final class FaultBand extends HBox {
    private final Label sentence = new Label();
    private final Texts texts;

    FaultBand(WordsRoom room, Texts texts) {
        super(8);
        this.texts = texts;
        setId("words-fault");
        getStyleClass().addAll("message-band", "danger");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var close = Controls.iconButton(texts, "words-fault-close", Feather.X, "words_ui.fault.close", room::dismissFault);
        close.getStyleClass().add("quiet");
        getChildren().setAll(Icons.small(Feather.ALERT_TRIANGLE), sentence, close);
        room.fault().subscribe(this::show);
        texts.language().addListener((o, before, now) -> show(room.fault().get()));
    }

    private void show(@Nullable WordsFault fault) {
        setVisible(fault != null);
        setManaged(fault != null);
        sentence.setText(fault == null ? "" : texts.get(fault.key(), fault.arguments()));
    }
}
