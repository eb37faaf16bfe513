package org.neurarium.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.shell.FilePicker;
import org.neurarium.ui.shell.StudioView;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/** The program's window in a test: opened on the stage that the test was given, with a profile of its own, and closed after it. */
final class OpenWindow implements AfterEachCallback {
    private static final long PATIENCE_SECONDS = 90;

    private final Language language;
    private final double width;
    private final double height;
    private FilePicker picker = PosedWindow.NOBODY_ASKS;
    private Preferences preferences;
    private Studio studio;

    OpenWindow(Language language, double width, double height) {
        this.language = language;
        this.width = width;
        this.height = height;
    }

    /** In English, of the usual size. */
    OpenWindow() {
        this(Language.ENGLISH, 1280, 800);
    }

    /** Whose questions for a file are answered. @param toSave by the name that was offered */
    OpenWindow asking(Supplier<Path> toOpen, Function<String, Path> toSave) {
        picker = new FilePicker() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.of(toOpen.get());
            }

            @Override
            public Optional<Path> toSave(String name) {
                return Optional.of(toSave.apply(name));
            }
        };
        return this;
    }

    static Project template(String id) {
        return TemplateCatalogue.find(id).orElseThrow().project();
    }

    /** On the JavaFX thread. @param home where it keeps things */
    void open(Stage stage, Path home, Project project) {
        Profile profile = new Profile(home);
        preferences = new Preferences(profile.preferences());
        studio = new Studio(new Studio.Setting(language, ThemeChoice.LIGHT, profile, preferences, null, width, height), project, picker, () -> { });
        stage.setScene(studio.scene());
        stage.show();
        stage.sizeToScene();
    }

    /** The same with a step of a demo. */
    void open(Stage stage, Path home, Demo demo, int step) {
        open(stage, home, demo.project(language.code(), step).orElseThrow());
        view().showDemo(demo, step);
    }

    Studio studio() {
        return Objects.requireNonNull(studio, "no window was opened");
    }

    StudioView view() {
        return studio().view();
    }

    Workspace workspace() {
        return view().workspace();
    }

    Preferences preferences() {
        return preferences;
    }

    /** Waits until what is open can be trained. */
    void ready() {
        until("a session", () -> workspace().training().session().get() != null);
    }

    /** Now rather than at the test's end. */
    void close() {
        Studio open = studio;
        studio = null;
        if (open != null) {
            PulseClock.run(() -> {
                try {
                    open.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
        PulseClock.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
