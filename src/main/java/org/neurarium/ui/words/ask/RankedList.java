package org.neurarium.ui.words.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.words.ask.Neighbour;
import org.neurarium.words.ask.Neighbours.Measure;

/** Words in their order, each with a bar and its number; a click on one looks at it. */
final class RankedList extends VBox {
    private static final double WORD = 104;
    private static final double BAR = 96;

    private final IntConsumer chosen;
    private final List<Line> lines = new ArrayList<>();

    /** @param chosen hears the id of a word that was clicked */
    RankedList(String id, IntConsumer chosen) {
        super(2);
        this.chosen = chosen;
        setId(id);
    }

    void show(List<Neighbour> words, Measure measure) {
        while (lines.size() < words.size()) {
            lines.add(new Line());
        }
        if (getChildren().size() != words.size()) {
            getChildren().setAll(lines.subList(0, words.size()));
        }
        double farthest = words.stream().mapToDouble(Neighbour::similarity).max().orElse(1);
        for (int i = 0; i < words.size(); i++) {
            double value = words.get(i).similarity();
            lines.get(i).show(words.get(i), measure == Measure.COSINE ? value : value / Math.max(farthest, Double.MIN_NORMAL));
        }
    }

    /** A word, how far it is as a length, and as a number. */
    private final class Line extends HBox {
        private final Hyperlink word = new Hyperlink();
        private final Region bar = new Region();
        private final Label number = new Label();
        private int id;

        Line() {
            super(6);
            setAlignment(Pos.CENTER_LEFT);
            word.getStyleClass().add("words-word");
            word.setPrefWidth(WORD);
            word.setMinWidth(40);
            word.setOnAction(e -> chosen.accept(id));
            Region track = new Region();
            HBox.setHgrow(track, Priority.ALWAYS);
            bar.getStyleClass().add("words-bar");
            number.getStyleClass().add("words-number");
            number.setMinWidth(USE_PREF_SIZE);
            getChildren().setAll(word, bar, track, number);
        }

        void show(Neighbour n, double share) {
            id = n.id();
            word.setText(n.word());
            number.setText(Ticks.figure(n.similarity(), 3));
            boolean negative = share < 0;
            bar.getStyleClass().setAll("words-bar", negative ? "negative" : "positive");
            double width = BAR * Math.min(1, Math.abs(share));
            bar.setMinWidth(width);
            bar.setPrefWidth(width);
            bar.setMaxWidth(width);
            setAccessibleText(word.getText() + " " + number.getText());
        }
    }
}
