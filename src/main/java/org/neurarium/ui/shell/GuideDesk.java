package org.neurarium.ui.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Screen;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.Project;
import org.neurarium.guide.Release;
import org.neurarium.i18n.Messages;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.report.Machine;
import org.neurarium.report.ProblemReport;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.Sheet;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.help.HelpEntry;
import org.neurarium.ui.help.HelpView;
import org.neurarium.ui.help.HelpViewModel;
import org.neurarium.ui.help.ReportView;
import org.neurarium.ui.welcome.NewsView;
import org.neurarium.ui.welcome.TipBar;
import org.neurarium.ui.workspace.Workspace;

/** Help, what is new, tips and the problem report in the window. */
final class GuideDesk {
    private final StudioContext context;
    private final Workspace workspace;
    private final Texts texts;
    private final Sheet sheet;
    private final ToastPane toasts;
    private final FilePicker picker;
    private final BooleanProperty tips;
    private List<Command> commands = List.of();

    GuideDesk(StudioContext context, Workspace workspace, Sheet sheet, ToastPane toasts, FilePicker picker) {
        this.context = context;
        this.workspace = workspace;
        this.sheet = sheet;
        this.toasts = toasts;
        this.picker = picker;
        texts = context.texts();
        tips = new SimpleBooleanProperty(preferences().get(Preference.TIPS));
        tips.addListener((o, was, is) -> keep(Preference.TIPS, is));
    }

    /** @param welcome shows the welcome */
    List<Command> commands(Runnable welcome) {
        return List.of(Command.always("help", Feather.HELP_CIRCLE, "F1", this::showHelp),
                Command.always("shortcuts", Feather.COMMAND, "Shortcut+F1", this::showKeys),
                Command.always("welcome", Feather.SUN, "", welcome),
                Command.always("news", Feather.GIFT, "", this::showNews),
                Command.always("tips", Feather.MESSAGE_SQUARE, "", () -> tips.set(!tips.get()))
                        .named(t -> t.get(tips.get() ? "shell.command.tips-off" : "shell.command.tips-on")),
                Command.always("report", Feather.FLAG, "", this::showReport));
    }

    /** Everything that can be done, which the help tells of. */
    void offer(List<Command> all) {
        commands = all;
    }

    /** Whether a tip is shown at every start. */
    BooleanProperty tips() {
        return tips;
    }

    void showHelp() {
        show(Optional.empty());
    }

    private void showKeys() {
        show(Optional.of(HelpEntry.Kind.KEYS));
    }

    private void show(Optional<HelpEntry.Kind> kind) {
        HelpViewModel model = new HelpViewModel(HelpEntries.quick(commands));
        model.kind().set(kind);
        HelpView view = new HelpView(model, texts, sheet::close);
        sheet.show(view, view.search(), () -> { });
        List<Command> openers = commands;
        context.jobs().run(() -> HelpEntries.demos(openers), model::add, this::failed);
    }

    void showNews() {
        NewsView view = new NewsView(texts, sheet::close);
        sheet.show(view, view.first(), () -> { });
    }

    private void showReport() {
        String screens = Screen.getScreens().stream().map(s -> Math.round(s.getBounds().getWidth()) + "×" + Math.round(s.getBounds().getHeight())
                + " · " + s.getOutputScaleX()).collect(Collectors.joining(", "));
        Messages messages = Messages.of(texts.language().get());
        Optional<Project> open = Optional.of(workspace.project().get());
        context.jobs().run(() -> new ProblemReport(messages, context.profile(), preferences(), new Machine(numerics(), screens), open, System.getenv()).text(),
                text -> {
                    ReportView view = new ReportView(texts, text, this::save, sheet::close);
                    sheet.show(view, view.text(), () -> { });
                }, this::failed);
    }

    /** What computes; that nothing can is worth reporting too. */
    private String numerics() {
        try {
            BackendReport found = context.devices().inUse();
            return found.id() + ", " + found.nativeBuild() + ", " + found.device();
        } catch (RuntimeException unusable) {
            return unusable.toString();
        }
    }

    private void save(String report) {
        picker.toSave("neurarium-report.txt").ifPresent(file -> context.jobs().run(() -> Files.write(file, report.getBytes(StandardCharsets.UTF_8)), done -> {
            sheet.close();
            toasts.show(ToastPane.Tone.GOOD, texts.bind("shell.saved.to", file.getFileName()));
        }, failure -> toasts.show(ToastPane.Tone.DANGER, texts.bind("guide.report.unwritable", file))));
    }

    /** At a start without anything to open: the welcome at the first one, then what is new after a change, else a tip. */
    void greet(Runnable welcome) {
        String last = preferences().get(Preference.LAST_VERSION);
        keep(Preference.LAST_VERSION, Release.current());
        if (last.isEmpty()) {
            welcome.run();
        } else if (!last.equals(Release.current())) {
            toasts.show(ToastPane.Tone.NOTE, texts.bind("guide.news.changed", Release.current()), texts.bind("guide.news"), this::showNews, () -> { });
        } else if (tips.get()) {
            tip();
        }
    }

    private void tip() {
        int seen = preferences().get(Preference.TIPS_SEEN);
        keep(Preference.TIPS_SEEN, seen + 1);
        String about = Tips.after(seen);
        Command command = commands.stream().filter(c -> c.id().equals(about)).findFirst().orElseThrow();
        toasts.getChildren().add(new TipBar(texts, texts.bind("guide.tip." + about, command.keyText()), command::run, () -> tips.set(false)));
    }

    void tellRecentFailed() {
        toasts.show(ToastPane.Tone.WARNING, texts.bind("shell.recent.failed"));
    }

    private Preferences preferences() {
        return context.preferences();
    }

    private <T> void keep(Preference<T> preference, T value) {
        preferences().set(preference, value);
        context.jobs().run(() -> {
            preferences().save();
            return preference;
        }, saved -> { }, failure -> Logger.getLogger(GuideDesk.class.getName()).log(Level.WARNING, "preferences", failure));
    }

    private void failed(Exception failure) {
        toasts.show(ToastPane.Tone.DANGER, texts.bind("common.failure.unexpected", failure));
    }
}
