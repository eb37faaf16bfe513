package org.neurarium.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.io.ProjectFiles;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.store.RecentFiles;
import org.neurarium.train.record.Budget;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.shell.FilePicker;
import org.neurarium.ui.shell.StudioContext;
import org.neurarium.ui.shell.StudioView;

/** One window's content with all it depends on. JavaFX thread only. */
final class Studio implements AutoCloseable {
    private final BackgroundJobs jobs = new BackgroundJobs();
    private final Texts texts;
    private final Theme theme;
    private final StudioView view;
    private final Scene scene;

    /** How a window looks and where it keeps things. */
    record Setting(Language language, ThemeChoice theme, Profile profile, Preferences preferences,
                   @Nullable Path base, double width, double height) {
    }

    /** A window that nobody will want to start anew. */
    Studio(Setting setting, Project project, FilePicker picker, Runnable quit) {
        this(setting, project, picker, quit, arguments -> quit.run(), () -> { });
    }

    /**
     * @param restart closes the window and starts the program anew with these arguments, after unsaved work is dealt with
     * @param beforeLoading returns when ND4J may be loaded
     */
    Studio(Setting setting, Project project, FilePicker picker, Runnable quit, Consumer<List<String>> restart, Runnable beforeLoading) {
        boolean hangul = Fonts.load();
        texts = new Texts(setting.language());
        theme = new Theme(setting.theme());
        theme.textSize().set(setting.preferences().get(Preference.TEXT_SIZE));
        NumericsSettings numerics = StudioDevices.settings(setting.preferences());
        StudioDevices devices = new StudioDevices(numerics, setting.preferences(), jobs, () -> restart(setting.profile().handover(), restart));
        StudioContext context = new StudioContext(new ProgramEngine(numerics, setting.base(), recording(setting), beforeLoading), jobs, texts, theme,
                setting.preferences(), new RecentFiles(setting.profile().recentFiles()), setting.profile(), devices);
        view = new StudioView(context, project, picker, quit);
        scene = new Scene(view, setting.width(), setting.height());
        theme.adopt(scene);
        if (!hangul) {
            view.toasts().show(ToastPane.Tone.WARNING, texts.bind("shell.font.missing"));
        }
    }

    StudioView view() {
        return view;
    }

    Scene scene() {
        return scene;
    }

    Texts texts() {
        return texts;
    }

    Theme theme() {
        return theme;
    }

    @Override
    public void close() throws IOException {
        view.close();
        theme.release(scene);
        jobs.close();
    }

    /** The theme a person prefers; light where they have not said. */
    static ThemeChoice preferred(Preferences preferences) {
        return switch (preferences.get(Preference.THEME)) {
            case DARK -> ThemeChoice.DARK;
            case HIGH_CONTRAST -> ThemeChoice.CONTRAST;
            case HIGH_CONTRAST_DARK -> ThemeChoice.CONTRAST_DARK;
            default -> ThemeChoice.LIGHT;
        };
    }

    static Language language(Preferences preferences, Optional<Language> asked) {
        return asked.or(() -> Language.find(preferences.get(Preference.LANGUAGE))).orElse(Language.ofSystem());
    }

    private static Budget recording(Setting setting) {
        return Budget.megabytes(setting.preferences().get(Preference.RECORDING_MEMORY),
                setting.preferences().get(Preference.RECORDING_DISK), setting.profile().recordings());
    }

    private void restart(Path handover, Consumer<List<String>> restart) {
        view.beforeClosing(() -> restart.accept(List.of("open", view.openedAs().orElseGet(() -> handedOver(handover)))));
    }

    /** What has no name goes over in a file; if that cannot be written, the program starts with its opening demo. */
    private String handedOver(Path file) {
        try {
            ProjectFiles.save(file, Bundle.of(view.workspace().project().get()));
            return file.toString();
        } catch (InputFault full) {
            return DemoCatalogue.opening().id();
        }
    }
}
