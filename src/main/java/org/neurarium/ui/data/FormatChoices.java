package org.neurarium.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.neurarium.dataset.CsvPreview;
import org.neurarium.dataset.table.TableFormat;
import org.neurarium.ui.common.Texts;

/** How the file is written, as detected or as decided here, and what is done with gaps and scales. */
final class FormatChoices extends FlowPane {
    private static final String AUTO = "auto";

    private final ImportViewModel model;
    private final Texts texts;
    private final List<Runnable> shows = new ArrayList<>();

    FormatChoices(ImportViewModel model, Texts texts) {
        super(10, 8);
        this.model = model;
        this.texts = texts;
        for (String name : List.of("separator", "header", "decimal", "encoding", "missing", "normalize")) {
            getChildren().add(choice(name));
        }
        model.preview().subscribe(p -> shows.forEach(Runnable::run));
        model.fault().addListener((o, before, now) -> shows.forEach(Runnable::run));
        texts.language().addListener((o, before, now) -> shows.forEach(Runnable::run));
    }

    private Node choice(String name) {
        boolean[] showing = {false};
        ComboBox<String> box = Fields.choice(model.param(name).options(), texts, option -> say(name, option), option -> {
            if (!showing[0]) {
                model.choose(name, option);
            }
        });
        box.setId("import-" + name);
        box.accessibleTextProperty().bind(texts.bind("params." + name));
        shows.add(() -> {
            showing[0] = true;
            box.setValue(null);
            box.setValue(model.choice(name));
            showing[0] = false;
        });
        Label caption = Fields.label(texts, "params." + name, "faint");
        caption.setLabelFor(box);
        return new VBox(2, caption, box);
    }

    private String say(String name, String option) {
        CsvPreview preview = model.preview().get();
        if (!option.equals(AUTO)) {
            return texts.get("params." + name + "." + option);
        }
        return preview == null || !model.choice(name).equals(AUTO) ? texts.get("data.format.auto")
                : texts.get("data.format.detected", detected(name, preview.format()));
    }

    private String detected(String name, TableFormat format) {
        return switch (name) {
            case "separator" -> texts.get("params.separator." + switch (format.separator()) {
                case ',' -> "comma";
                case ';' -> "semicolon";
                case '\t' -> "tab";
                default -> "blank";
            });
            case "header" -> texts.get(format.header() ? "params.header.yes" : "params.header.no");
            case "decimal" -> texts.get(format.decimalComma() ? "params.decimal.comma" : "params.decimal.dot");
            default -> String.valueOf(known(format.encoding().charset().name()));
        };
    }

    /** Charset names as people know them; anything else as it is. */
    static Object known(Object name) {
        return name.equals("x-windows-949") ? "MS949" : name;
    }
}
