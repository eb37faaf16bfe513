package org.neurarium.ui.viz.results;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** What the network writes: an answer with its beam tree, or texts by chance. */
final class WritingPane extends BorderPane {
    private final WritingViewModel model;
    private final Texts texts;
    private final BeamPane beam;
    private final VBox words = new VBox(4);
    private final HBox widths;
    private final HBox heat;
    private final ScrollPane tree;

    WritingPane(WritingViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        beam = new BeamPane(theme);
        tree = new ScrollPane(beam);
        tree.getStyleClass().add("edge-to-edge");
        getStyleClass().add("writing");
        Slider width = slider("beam-width", 1, WritingViewModel.MOST_WIDTH, model.width().get());
        width.setMajorTickUnit(1);
        width.setMinorTickCount(0);
        width.setSnapToTicks(true);
        width.valueProperty().addListener((o, was, is) -> model.width().set((int) Math.round(is.doubleValue())));
        widths = control("results.beam.width", width, model.width().asString());
        Slider temperature = slider("temperature", 0, 2, model.temperature().get());
        temperature.valueProperty().addListener((o, was, is) -> model.temperature().set(Math.round(20 * is.doubleValue()) / 20.0));
        heat = control("results.temperature", temperature, model.temperature().asString(Locale.ROOT, "%.2f"));
        Button more = new Button(null, Icons.small(Feather.REFRESH_CW));
        more.setId("sample-again");
        more.getStyleClass().addAll("quiet", "tiny");
        more.accessibleTextProperty().bind(texts.bind("results.again"));
        more.setOnAction(e -> model.seed().set(model.seed().get() + 1));
        heat.getChildren().add(more);
        words.setPadding(new Insets(4, 12, 8, 14));
        setTop(words);
        setCenter(tree);
        setMinSize(0, 0);
        refresh();
    }

    void refresh() {
        WritingViewModel.Answer answer = model.answer();
        boolean writes = answer != null && answer.tree() != null;
        tree.setVisible(writes);
        if (answer == null) {
            words.getChildren().setAll(line("", texts.get("results.writing"), "faint"));
        } else if (writes) {
            boolean right = answer.right().equals(answer.written());
            words.getChildren().setAll(line(texts.get("results.source"), joined(answer.source()), ""),
                    line(texts.get("results.right"), joined(answer.right()), ""),
                    line(texts.get("results.written"), joined(answer.written()), answer.right().isEmpty() ? "" : right ? "agrees" : "differs"),
                    widths);
            beam.show(answer.tree());
        } else {
            words.getChildren().setAll(heat);
            answer.samples().forEach(text -> words.getChildren().add(sample(text)));
        }
    }

    private Node line(String name, String text, String style) {
        Label label = new Label(name);
        label.getStyleClass().add("faint");
        label.setMinWidth(label.getText().isEmpty() ? 0 : 84);
        Label said = new Label(text);
        said.getStyleClass().add("written-text");
        if (!style.isEmpty()) {
            said.getStyleClass().add(style);
        }
        if (style.equals("agrees") || style.equals("differs")) {
            said.setGraphic(Icons.small(style.equals("agrees") ? Feather.CHECK : Feather.X));
        }
        said.setMinWidth(0);
        return new HBox(8, label, said);
    }

    private static Label sample(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("written-text", "written-sample");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private HBox control(String key, Slider slider, javafx.beans.value.ObservableValue<String> value) {
        Label name = new Label();
        name.getStyleClass().add("faint");
        name.textProperty().bind(texts.bind(key));
        Label number = new Label();
        number.textProperty().bind(value);
        HBox row = new HBox(8, name, slider, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Slider slider(String id, double low, double high, double value) {
        Slider slider = new Slider(low, high, value);
        slider.setId(id);
        slider.setPrefWidth(120);
        return slider;
    }

    /** Tokens with spaces between, none where all are single characters. */
    static String joined(List<String> tokens) {
        boolean characters = tokens.stream().allMatch(t -> t.codePointCount(0, t.length()) <= 1);
        return String.join(characters ? "" : " ", tokens);
    }
}
