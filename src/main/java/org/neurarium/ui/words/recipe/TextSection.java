package org.neurarium.ui.words.recipe;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.room.TextSource;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.corpus.PassageEnds;

/** Which text: a built-in one or a file, how it is divided; or vectors from a file in place of any text. */
final class TextSection extends VBox {
    private final WordsRoom room;
    private final Texts texts;
    private final WordFiles files;
    private final ComboBox<String> source;
    private final ComboBox<String> splitting;
    private final ComboBox<String> ends;
    private final VBox own;

    TextSection(WordsRoom room, Texts texts, WordFiles files) {
        super(6);
        this.room = room;
        this.texts = texts;
        this.files = files;
        source = Controls.choice(texts, "words-source", MadeCorpus.ids(), this::sourceName, this::chooseSource);
        source.accessibleTextProperty().bind(texts.bind("words_ui.text"));
        splitting = Controls.choice(texts, "words-tokenizer", Splitting.ids(), s -> texts.get("words_ui.tokenizer." + s),
                s -> room.read(now().withSplitting(Splitting.find(s).orElseThrow())));
        splitting.accessibleTextProperty().bind(texts.bind("words_ui.tokenizer"));
        ends = Controls.choice(texts, "words-passages", PassageEnds.ids(), s -> texts.get("words_ui.passages." + s),
                s -> room.read(now().withEnds(PassageEnds.find(s).orElseThrow())));
        ends.accessibleTextProperty().bind(texts.bind("words_ui.passages"));
        own = new VBox(6, Controls.label(texts, "words_ui.tokenizer", "muted"), splitting,
                Controls.label(texts, "words_ui.passages", "muted"), ends);
        Button file = Worded.button(texts, "words-open-text", "words_ui.text.open", this::openText);
        Button vectors = Worded.button(texts, "words-open-vectors", "words_ui.vectors.open", this::openVectors);
        vectors.setTooltip(Controls.tip(texts, "words_ui.vectors.open.help"));
        file.setMaxWidth(Double.MAX_VALUE);
        vectors.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(Controls.label(texts, "words_ui.text", "heading"), source, own, file, vectors, reading(), opened());
        room.recipe().subscribe(r -> show(r.source()));
        room.fault().addListener((o, before, now) -> show(now()));
    }

    private TextSource now() {
        return room.recipe().get().source();
    }

    private void show(TextSource now) {
        List<String> sources = new ArrayList<>(MadeCorpus.ids());
        if (!now.builtIn()) {
            sources.add(now.name());
        }
        Controls.offer(source, sources, now.name());
        Controls.show(splitting, now.splitting().id());
        Controls.show(ends, now.ends().id());
        own.setVisible(!now.builtIn());
        own.setManaged(!now.builtIn());
    }

    private String sourceName(String name) {
        return texts.has("words_ui.text." + name) ? texts.get("words_ui.text." + name) : fileName(name);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(java.io.File.separatorChar)) + 1);
    }

    private void chooseSource(String name) {
        if (!name.equals(now().name())) {
            room.read(TextSource.of(name).withMinCount(now().minCount()));
        }
    }

    private void openText() {
        files.toOpen(WordFiles.Wanted.TEXT).ifPresent(f -> room.read(now().withName(f.toString())));
    }

    private void openVectors() {
        files.toOpen(WordFiles.Wanted.VECTORS).ifPresent(f -> room.open(f.toString()));
    }

    /** What is being read, how far, and how to end it. */
    private VBox reading() {
        Label name = new Label();
        name.getStyleClass().add("muted");
        room.busy().subscribe(b -> name.setText(b.isEmpty() ? "" : texts.get("words_ui.reading", sourceName(b))));
        ProgressBar bar = new ProgressBar();
        bar.setId("words-reading");
        bar.getStyleClass().add("words-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(room.share());
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(6, bar, Controls.iconButton(texts, "words-cancel", Feather.X, "words_ui.cancel", room::cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(4, name, row);
        room.busy().subscribe(b -> {
            all.setVisible(!b.isEmpty());
            all.setManaged(!b.isEmpty());
        });
        return all;
    }

    /** Says that the vectors come from a file, and leads back. */
    private VBox opened() {
        Label name = new Label();
        name.setWrapText(true);
        Button back = Worded.button(texts, "words-back", "words_ui.vectors.back", room::closeOpened);
        VBox all = new VBox(4, name, back);
        all.getStyleClass().add("words-note");
        Runnable show = () -> {
            var now = room.snapshot().get();
            boolean file = now != null && !now.table().learnt();
            all.setVisible(file);
            all.setManaged(file);
            name.setText(now == null || !file ? "" : texts.get("words_ui.vectors.of", fileName(now.table().name()),
                    Ticks.whole(now.table().size()), now.vectors().dim()));
        };
        room.snapshot().subscribe(s -> show.run());
        texts.language().addListener((o, before, now) -> show.run());
        return all;
    }
}
