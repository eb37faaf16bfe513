package org.neurarium.ui.data;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.table.Note;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;

/** Sequences as they are: a few texts with their tokens and answers, or a series as a line. */
final class SampleSheet extends VBox {
    private static final int ROWS = 3;
    private static final double HEIGHT = 72;

    private final Texts texts;
    private final double width;
    private final Label facts = wrapped("muted");
    private final VBox rows = new VBox(8);
    private final SeriesPicture line;
    private @Nullable Examples shown;

    SampleSheet(Texts texts, Theme theme, double width) {
        super(8);
        this.texts = texts;
        this.width = width;
        setId("data-sample-sheet");
        line = new SeriesPicture(theme, width, HEIGHT);
        line.accessibleTextProperty().bind(texts.bind("sequences.line"));
        facts.setMaxWidth(width);
        getChildren().setAll(facts, line, rows);
        texts.language().addListener((o, before, now) -> draw());
        show(null);
    }

    /** Shows these examples; nothing where they are no sequences. */
    void show(@Nullable Examples examples) {
        boolean fits = examples != null && (SequenceSamples.fits(examples) || SequenceSamples.series(examples) != null);
        shown = fits ? examples : null;
        setVisible(fits);
        setManaged(fits);
        draw();
    }

    private void draw() {
        rows.getChildren().clear();
        Examples examples = shown;
        if (examples == null) {
            line.show(null, 0, 0);
            return;
        }
        boolean symbols = SequenceSamples.fits(examples);
        line.setVisible(!symbols);
        line.setManaged(!symbols);
        String count = Ticks.whole(examples.count());
        String steps = Ticks.whole(examples.shape().size(0));
        if (!symbols) {
            line.show(SequenceSamples.series(examples), examples.shape().size(0), examples.valueNames().size());
            facts.setText(texts.get("sequences.windows", count, steps, examples.shape().size(1)));
        } else {
            int vocabulary = examples.sequences().vocabulary().size();
            facts.setText(vocabulary == 0 ? texts.get("sequences.symbols", count, steps)
                    : texts.get("sequences.tokens", count, steps, Ticks.whole(vocabulary)));
            SequenceSamples.of(examples, ROWS).rows().forEach(row -> rows.getChildren().add(example(row)));
        }
        for (Note note : examples.sequences().notes()) {
            Label said = wrapped("faint");
            said.setMaxWidth(width);
            said.setText(texts.get(note.messageKey(), note.arguments()));
            rows.getChildren().add(said);
        }
    }

    private Node example(SequenceSamples.Row row) {
        VBox box = new VBox(3, flow(row.pieces()));
        box.getStyleClass().add("sample");
        if (!row.answer().isEmpty()) {
            FlowPane answer = flow(row.answer());
            answer.getChildren().add(0, arrow());
            box.getChildren().add(answer);
        }
        if (!row.label().isEmpty()) {
            Label label = new Label(said(row.label()));
            label.getStyleClass().add("sample-answer");
            FlowPane answer = new FlowPane(4, 3, arrow(), label);
            box.getChildren().add(answer);
        }
        return box;
    }

    private static Label arrow() {
        Label arrow = new Label("→");
        arrow.getStyleClass().add("faint");
        return arrow;
    }

    private FlowPane flow(List<SequenceSamples.Piece> pieces) {
        boolean letters = pieces.stream().allMatch(p -> p.kind() != SequenceSamples.Kind.TOKEN || p.text().length() == 1);
        FlowPane flow = new FlowPane(letters ? 1 : 3, 3);
        flow.setPrefWrapLength(width);
        flow.setMaxWidth(width);
        pieces.forEach(p -> flow.getChildren().add(piece(p, letters)));
        return flow;
    }

    private Node piece(SequenceSamples.Piece piece, boolean letter) {
        Label token = new Label(piece.text());
        token.getStyleClass().addAll("sample-token", piece.kind().name().toLowerCase(Locale.ROOT));
        if (letter && piece.kind() == SequenceSamples.Kind.TOKEN) {
            token.getStyleClass().add("letter");
        }
        token.setMaxWidth(width);
        if (piece.under().isEmpty()) {
            return token;
        }
        Label under = new Label(said(piece.under()));
        under.getStyleClass().add("sample-tag");
        VBox both = new VBox(token, under);
        both.setAlignment(Pos.TOP_CENTER);
        return both;
    }

    /** A class in the reader's language where it has a name there. */
    private String said(String name) {
        String key = "datasets.class." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
