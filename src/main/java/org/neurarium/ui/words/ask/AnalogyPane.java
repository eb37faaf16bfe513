package org.neurarium.ui.words.ask;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordEntry;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.ask.Neighbours.Measure;

/** a − b + c with its arithmetic: the three directions and their sum as strips, then the nearest words. */
final class AnalogyPane extends VBox {
    private static final double SHOWN_PER_SECOND = 6;
    private static final List<String> SIGNS = List.of("", "−", "+", "=");

    private final AskViewModel model;
    private final List<VectorStrip> strips;
    private final GridPane sum = new GridPane();
    private final RankedList list;

    AnalogyPane(AskViewModel model, WordsRoom room, Texts texts, Theme theme) {
        super(8);
        this.model = model;
        strips = SIGNS.stream().map(s -> new VectorStrip(theme)).toList();
        list = new RankedList("words-analogy", id -> room.selection().select(List.of(id)));
        getChildren().setAll(fields(texts), with(texts), new FaultLine(model, texts, model.analogy.fault(), this::replace),
                arithmetic(), list, Controls.paragraph(texts, "words_ask.analogy.help", "faint"));
        Throttle show = new Throttle(SHOWN_PER_SECOND, () -> show(model.analogy.answer().get()));
        model.analogy.answer().addListener(o -> show.request());
        show(model.analogy.answer().get());
    }

    private HBox fields(Texts texts) {
        HBox row = new HBox(4);
        row.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < model.three.size(); i++) {
            if (i > 0) {
                row.getChildren().add(new Label(SIGNS.get(i)));
            }
            WordEntry field = new WordEntry(texts, "words-analogy-" + "abc".charAt(i), "words_ask.analogy." + "abc".charAt(i), model.three.get(i));
            HBox.setHgrow(field, Priority.ALWAYS);
            row.getChildren().add(field);
        }
        return row;
    }

    private CheckBox with(Texts texts) {
        CheckBox box = new CheckBox();
        box.setId("words-analogy-three");
        box.textProperty().bind(texts.bind("words_ask.analogy.three"));
        box.selectedProperty().bindBidirectional(model.withThree);
        return box;
    }

    /** The word that was meant takes the place of the one that was typed. */
    private void replace(FaultLine.Meant meant) {
        model.three.stream().filter(p -> p.get().equals(meant.typed())).findFirst().ifPresent(p -> p.set(meant.word()));
    }

    private GridPane arithmetic() {
        sum.setId("words-analogy-sum");
        sum.setHgap(6);
        sum.setVgap(3);
        ColumnConstraints fixed = new ColumnConstraints();
        ColumnConstraints names = new ColumnConstraints(40, 72, 90);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setFillWidth(true);
        sum.getColumnConstraints().setAll(fixed, names, wide);
        for (int i = 0; i < SIGNS.size(); i++) {
            Label name = new Label();
            name.getStyleClass().add("words-number");
            if (i < model.three.size()) {
                StringProperty word = model.three.get(i);
                name.textProperty().bind(word);
            }
            sum.addRow(i, new Label(SIGNS.get(i)), name, strips.get(i));
        }
        return sum;
    }

    private void show(AskViewModel.@Nullable Solved solved) {
        sum.setVisible(solved != null);
        sum.setManaged(solved != null);
        list.show(solved == null ? List.of() : solved.nearest(), Measure.COSINE);
        if (solved == null) {
            return;
        }
        double reach = 0;
        for (float[] strip : solved.strips()) {
            for (float x : strip) {
                reach = Math.max(reach, Math.abs(x));
            }
        }
        for (int i = 0; i < strips.size(); i++) {
            strips.get(i).show(solved.strips().get(i), reach);
        }
        Label name = (Label) sum.getChildren().get(sum.getChildren().size() - 2);
        name.setText(solved.nearest().isEmpty() ? "" : "≈ " + solved.nearest().get(0).word());
    }
}
