package org.neurarium.ui.words.recipe;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettingSpecs;
import org.neurarium.words.learn.WordSettings;

/** By which method, with a field for each setting that it heeds. */
final class MethodSection extends VBox {
    private final WordsRoom room;
    private final Texts texts;
    private final ComboBox<String> method;
    private final Label about = new Label();
    private final VBox fields = new VBox(6);
    private List<ParamSpec> shown = List.of();
    private final List<SettingField> rows = new ArrayList<>();

    MethodSection(WordsRoom room, Texts texts) {
        super(6);
        this.room = room;
        this.texts = texts;
        method = Controls.choice(texts, "words-method", WordMethod.ids(), m -> texts.get("words_ui.method." + m),
                m -> room.method(WordMethod.find(m).orElseThrow()));
        method.accessibleTextProperty().bind(texts.bind("words_ui.method"));
        about.getStyleClass().add("faint");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(Controls.label(texts, "words_ui.method", "heading"), method, about, stale(), fields);
        room.recipe().subscribe(r -> show(r.settings()));
        texts.language().addListener((o, before, now) -> say(room.recipe().get().settings()));
    }

    private void show(WordSettings now) {
        Controls.show(method, now.method().id());
        say(now);
        List<ParamSpec> wanted = WordSettingSpecs.of(now);
        if (!wanted.equals(shown)) {
            shown = wanted;
            rows.clear();
            wanted.forEach(spec -> rows.add(new SettingField(spec, texts,
                    v -> room.settings(WordSettingSpecs.with(room.recipe().get().settings(), spec.name(), v)))));
            fields.getChildren().setAll(rows);
        }
        for (SettingField row : rows) {
            row.show(WordSettingSpecs.value(now, row.spec().name()));
        }
    }

    private void say(WordSettings now) {
        about.setText(texts.get("words_ui.method." + now.method().id() + ".help"));
    }

    /** Says that changes wait for the next start, and offers it. */
    private VBox stale() {
        Label says = Controls.paragraph(texts, "words_ui.stale");
        Button now = Worded.button(texts, "words-apply", "words_ui.stale.apply", room::reset);
        VBox note = new VBox(6, says, now);
        note.getStyleClass().add("words-note");
        note.setId("words-stale");
        room.stale().subscribe(is -> {
            note.setVisible(is);
            note.setManaged(is);
        });
        return note;
    }
}
