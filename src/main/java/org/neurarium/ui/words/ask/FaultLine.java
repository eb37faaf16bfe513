package org.neurarium.ui.words.ask;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.Texts;

/** Why a question has no answer, in one sentence, with words that may have been meant. */
final class FaultLine extends VBox {
    private static final String UNKNOWN = "words.fault.unknown";

    private final AskViewModel model;
    private final Texts texts;
    private final Consumer<Meant> meant;
    private final Label sentence = new Label();
    private final FlowPane words = new FlowPane(4, 0);

    /** Another word for one that was typed. */
    record Meant(String typed, String word) {
    }

    FaultLine(AskViewModel model, Texts texts, ReadOnlyObjectProperty<@Nullable InputFault> fault, Consumer<Meant> meant) {
        this.model = model;
        this.texts = texts;
        this.meant = meant;
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().addAll("danger-text", "words-fault");
        getChildren().setAll(sentence, words);
        fault.subscribe(this::show);
        texts.language().addListener((o, before, now) -> show(fault.get()));
    }

    private void show(@Nullable InputFault fault) {
        setVisible(fault != null);
        setManaged(fault != null);
        words.getChildren().clear();
        if (fault == null) {
            return;
        }
        sentence.setText(texts.get(fault.messageKey(), fault.arguments()));
        if (fault.messageKey().startsWith(UNKNOWN)) {
            String typed = String.valueOf(fault.arguments().get(0));
            List<String> alike = model.suggestions(typed);
            alike.forEach(word -> {
                Hyperlink link = new Hyperlink(word);
                link.getStyleClass().add("words-meant");
                link.setOnAction(e -> meant.accept(new Meant(typed, word)));
                words.getChildren().add(link);
            });
        }
    }
}
