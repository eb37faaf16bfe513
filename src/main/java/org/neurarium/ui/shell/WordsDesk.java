package org.neurarium.ui.shell;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.StartVectors;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.WordsView;
import org.neurarium.ui.words.control.SystemWordFiles;
import org.neurarium.ui.words.room.TextSource;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.ui.workspace.VectorOffer;
import org.neurarium.ui.workspace.Workspace;
import org.neurarium.words.vectors.WordVectors;

/** The words lab, made when it is first asked for; its vectors are at hand for the embeddings of networks. */
final class WordsDesk {
    private final StudioContext context;
    private final Workspace workspace;
    private final Supplier<Window> window;
    private final Consumer<WordsPlace> made;
    private @Nullable WordsPlace place;

    /** @param made what happens once it is made */
    WordsDesk(StudioContext context, Workspace workspace, Supplier<Window> window, Consumer<WordsPlace> made) {
        this.context = context;
        this.workspace = workspace;
        this.window = window;
        this.made = made;
    }

    WordsPlace place() {
        WordsPlace now = place;
        if (now == null) {
            Texts texts = context.texts();
            TextSource start = TextSource.of(texts.language().get() == Language.KOREAN ? "made-ko" : "made-en");
            WordsView view = new WordsView(start, texts, context.theme(), new SystemWordFiles(window, texts, context.preferences()));
            now = new WordsPlace(view, texts);
            place = now;
            VBox.setVgrow(now, Priority.ALWAYS);
            made.accept(now);
            view.room().snapshot().addListener((o, before, after) -> offer(before, after));
            view.room().read(start);
        }
        return now;
    }

    /** Does something with it if it was ever shown. */
    void ifMade(Consumer<WordsView> then) {
        if (place != null) {
            then.accept(place.view());
        }
    }

    /** The lab's vectors as they are when they are taken. */
    private void offer(@Nullable WordsSnapshot before, @Nullable WordsSnapshot now) {
        if (now == null) {
            workspace.vectorOffer().set(null);
        } else if (before == null || before.table() != now.table()) {
            workspace.vectorOffer().set(new VectorOffer("words-lab", () -> {
                WordVectors newest = Objects.requireNonNull(place().view().room().snapshot().get()).vectors();
                return tokens -> StartVectors.of(newest, tokens);
            }));
        }
    }
}
