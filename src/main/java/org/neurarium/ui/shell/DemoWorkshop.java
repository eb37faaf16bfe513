package org.neurarium.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.Project;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.Pointer;
import org.neurarium.lesson.own.DemoArchive;
import org.neurarium.lesson.own.DemoDraft;
import org.neurarium.lesson.own.OwnDemos;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.demo.DemoViewModel;
import org.neurarium.ui.demo.editor.DemoEditorView;
import org.neurarium.ui.demo.editor.DemoEditorViewModel;
import org.neurarium.ui.demo.editor.DemoEditorWindow;
import org.neurarium.ui.demo.editor.EditorStage;
import org.neurarium.ui.lab.LabCatalogue;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.words.ask.AskView;
import org.neurarium.ui.words.map.MapMethod;
import org.neurarium.ui.words.strips.WordStrips;
import org.neurarium.ui.workspace.Workspace;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.learn.WordMethod;

/** Demos of one's own: written in the editor's window, kept in the profile, handed on as files. */
final class DemoWorkshop implements EditorStage, AutoCloseable {
    /** In the order in which they are shown. */
    private static final Map<String, List<String>> WORDS = wordsLab();

    private final OwnDemos store;
    private final Workspace workspace;
    private final DemoDesk desk;
    private final ProjectDesk files;
    private final Dock dock;
    private final BackgroundJobs jobs;
    private final Texts texts;
    private final Theme theme;
    private final ToastPane toasts;
    private final FilePicker picker;
    private final DraftKeeper drafts;
    private final ReadOnlyObjectWrapper<List<Demo>> own = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable DemoEditorWindow window;
    private @Nullable DemoEditorViewModel model;

    /** @param folder where they are kept */
    DemoWorkshop(Path folder, Workspace workspace, DemoDesk desk, ProjectDesk files, Dock dock, BackgroundJobs jobs, Texts texts,
                 Theme theme, ToastPane toasts, FilePicker picker) {
        store = new OwnDemos(folder, DemoCatalogue.ids());
        this.workspace = workspace;
        this.desk = desk;
        this.files = files;
        this.dock = dock;
        this.jobs = jobs;
        this.texts = texts;
        this.theme = theme;
        this.toasts = toasts;
        this.picker = picker;
        drafts = new DraftKeeper(jobs, files::report);
        reload(() -> { });
    }

    /** All of them, by id. */
    ReadOnlyObjectProperty<List<Demo>> own() {
        return own.getReadOnlyProperty();
    }

    List<Command> commands() {
        return List.of(Command.always("demo-new", Feather.EDIT_3, "", this::begin), Command.always("demo-edit", Feather.EDIT_2, "", this::edit),
                Command.always("demo-import", Feather.DOWNLOAD, "", () -> picker.toOpenDemo().ifPresent(this::importFrom)),
                Command.always("demo-export", Feather.UPLOAD, "", () -> openOwn().ifPresent(d -> export(d.id()))));
    }

    /** Takes a demo from a file and opens it. */
    void importFrom(Path file) {
        jobs.run(() -> store.find(store.importFrom(file)).orElseThrow(), demo -> reload(() -> {
            say("demos.editor.imported", demo.text(texts.language().get().code()).title());
            desk.start(demo);
        }), files::report);
    }

    @Override
    public void close() throws IOException {
        closeWindow();
        drafts.close();
    }

    private void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    /** Keeps what is being written from now on, and offers what an earlier window left. */
    void keepDrafts(Path folder) {
        drafts.start(folder, left -> toasts.show(ToastPane.Tone.WARNING, texts.bind("demos.editor.left", title(left.draft())),
                texts.bind("demos.editor.left.open"), () -> unlessWriting(() -> {
                    drafts.takeOver(left);
                    open(DemoEditorViewModel.goOn(left.draft()));
                }), () -> { }));
    }

    /** A new demo of what the window shows. */
    private void begin() {
        unlessWriting(() -> open(new DemoEditorViewModel(DemoEditorViewModel.begin(shown()))));
    }

    private void edit() {
        openOwn().ifPresent(demo -> unlessWriting(() -> jobs.run(() -> store.draft(demo.id()),
                draft -> open(new DemoEditorViewModel(draft)), files::report)));
    }

    /** A demo that is not kept yet is gone on with, unless the person lets go of it. */
    private void unlessWriting(Runnable then) {
        if (model == null || window == null || !model.isChanged()) {
            then.run();
            return;
        }
        window.show();
        toasts.show(ToastPane.Tone.WARNING, texts.bind("demos.editor.unkept", title(model.draft().get())), texts.bind("demos.editor.unkept.drop"), () -> {
            drafts.settled();
            then.run();
        }, () -> { });
    }

    private String title(DemoDraft draft) {
        return draft.languages().stream().map(draft::title).filter(t -> !t.isBlank()).findFirst().orElse(texts.get("demos.editor.untitled"));
    }

    private void open(DemoEditorViewModel opened) {
        closeWindow();
        model = opened;
        opened.draft().addListener((o, before, now) -> note(opened));
        window = new DemoEditorWindow(new DemoEditorView(opened, texts, this), texts, theme);
        window.show();
    }

    private void note(DemoEditorViewModel written) {
        if (written.isChanged()) {
            drafts.changed(written.draft().get());
        } else {
            drafts.settled();
        }
    }

    /** The demo that is open, if it is one of one's own; says so if not. */
    private Optional<Demo> openOwn() {
        DemoViewModel.Page page = desk.model().page().get();
        Optional<Demo> found = Optional.ofNullable(page).map(DemoViewModel.Page::demo)
                .filter(d -> own.get().stream().anyMatch(o -> o.id().equals(d.id())));
        if (found.isEmpty()) {
            toasts.show(ToastPane.Tone.NOTE, texts.bind("demos.editor.open-own"));
        }
        return found;
    }

    private void reload(Runnable then) {
        jobs.run(store::all, all -> {
            own.set(all);
            then.run();
        }, files::report);
    }

    @Override
    public Project canvas() {
        return workspace.project().get();
    }

    @Override
    public DemoPlace shown() {
        return desk.shown();
    }

    @Override
    public Map<String, List<String>> words() {
        return WORDS;
    }

    @Override
    public String wordsName(String field, String id) {
        return switch (field) {
            case "map" -> "words_ui.map." + id + ".name";
            case "show" -> (AskView.KINDS.contains(id) ? "words_ask.kind." : "words_ui.strip.") + id;
            default -> "words_ui." + field + "." + id;
        };
    }

    @Override
    public List<String> views() {
        return dock.views();
    }

    @Override
    public List<String> labs() {
        return LabCatalogue.ids();
    }

    @Override
    public String viewName(String view) {
        return dock.titleKey(view);
    }

    @Override
    public Region render(String markdown) {
        return desk.render(markdown);
    }

    @Override
    public void pick(Consumer<Pointer> picked) {
        Scene scene = dock.middle().getScene();
        toasts.show(ToastPane.Tone.NOTE, texts.bind("demos.editor.pick"));
        if (window != null) {
            window.toBack();
        }
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent e) {
                scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, this);
                e.consume();
                named(e.getTarget() instanceof Node node ? node : null).ifPresent(picked);
                if (window != null) {
                    window.show();
                }
            }
        });
    }

    /** What a click was on: a layer, a view, or else the nearest thing that has a name. */
    private Optional<Pointer> named(@Nullable Node clicked) {
        Pointer control = null;
        for (Node n = clicked; n != null; n = n.getParent()) {
            String id = n.getId();
            if (id != null && id.startsWith("node-")) {
                return Optional.of(new Pointer(Pointer.Kind.NODE, id.substring("node-".length())));
            }
            if (id != null && id.startsWith("stack-")) {
                return Optional.of(new Pointer(Pointer.Kind.VIEW, id.substring("stack-".length())));
            }
            control = control == null && id != null ? new Pointer(Pointer.Kind.CONTROL, id) : control;
        }
        return Optional.ofNullable(control);
    }

    @Override
    public void tryOut(Demo demo, int step) {
        if (window != null) {
            window.toBack();
        }
        files.afterAsking(() -> desk.open(demo, step));
    }

    @Override
    public void keep(DemoDraft draft, Consumer<String> kept) {
        jobs.run(() -> store.save(draft), id -> {
            kept.accept(id);
            if (model != null) {
                note(model);
            }
            reload(() -> say("demos.editor.kept", id));
        }, files::report);
    }

    @Override
    public void export(String id) {
        picker.toSave(id + DemoArchive.EXTENSION).ifPresent(file -> jobs.run(() -> {
            store.exportTo(file, id);
            return file;
        }, done -> say("demos.editor.exported", done.getFileName()), files::report));
    }

    private static Map<String, List<String>> wordsLab() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("text", MadeCorpus.ids());
        fields.put("method", WordMethod.ids());
        fields.put("show", Stream.concat(WordStrips.IDS.stream(), AskView.KINDS.stream()).toList());
        fields.put("map", MapMethod.ids());
        return Collections.unmodifiableMap(fields);
    }

    private void say(String key, Object... arguments) {
        toasts.show(ToastPane.Tone.GOOD, texts.bind(key, arguments));
    }
}
