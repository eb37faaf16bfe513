package org.neurarium.ui.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.room.TextSource;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.testfx.util.WaitForAsyncUtils;

/** The words lab in a window, with some of its panes, for tests of a person's use. */
public final class Lab {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final WordsView view;

    /** @param chosen the file that a person chooses whenever they are asked */
    public Lab(Stage stage, Supplier<Optional<Path>> chosen) {
        Fonts.load();
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new WordsView(TextSource.of("made-en"), texts, theme, new WordFiles() {
            @Override
            public Optional<Path> toOpen(Wanted wanted) {
                return chosen.get();
            }

            @Override
            public Optional<Path> toSave(String name, List<String> endings) {
                return chosen.get();
            }
        });
        view.room().read(TextSource.of("made-en"));
        view.right().setPrefWidth(300);
        Scene scene = new Scene(new BorderPane(view.strips(), null, view.right(), null, null), 1200, 720);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        view.watch(true);
    }

    public WordsView view() {
        return view;
    }

    public WordsRoom room() {
        return view.room();
    }

    public Texts texts() {
        return texts;
    }

    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, view::close);
    }

    /** Waits until the text was read and a training laid out. */
    public void ready() {
        until("a training", () -> room().state().get() == WordsState.READY && room().snapshot().get() != null);
    }

    public static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return WaitForAsyncUtils.waitForAsyncFx(20_000, condition::getAsBoolean);
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
