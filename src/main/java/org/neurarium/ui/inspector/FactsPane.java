package org.neurarium.ui.inspector;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.geometry.HPos;
import org.neurarium.ui.common.Texts;

/** Names on the left, figures on the right. */
final class FactsPane extends GridPane {
    private final Texts texts;

    /**
     * One line.
     *
     * @param name message key of its name; the name itself if {@code plain}
     */
    record Fact(String name, String value, boolean plain) {
        Fact(String key, String value) {
            this(key, value, false);
        }
    }

    FactsPane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, values);
    }

    void show(List<Fact> facts) {
        getChildren().clear();
        for (int i = 0; i < facts.size(); i++) {
            Label name = new Label(facts.get(i).plain() ? facts.get(i).name() : texts.get(facts.get(i).name()));
            name.getStyleClass().add("muted");
            Label value = new Label(facts.get(i).value());
            value.getStyleClass().add("strong");
            add(name, 0, i);
            add(value, 1, i);
        }
    }

    /** A whole number with groups of three. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Bytes as people say them: 1.2 MB. */
    static String bytes(long number) {
        return number < 1_000 ? number + " B" : number < 1_000_000 ? String.format(Locale.ROOT, "%.1f kB", number / 1e3)
                : number < 1_000_000_000 ? String.format(Locale.ROOT, "%.1f MB", number / 1e6)
                : String.format(Locale.ROOT, "%.2f GB", number / 1e9);
    }
}
