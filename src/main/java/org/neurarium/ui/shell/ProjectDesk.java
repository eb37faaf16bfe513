package org.neurarium.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.StartVectors;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.io.AtomicFile;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.io.ProjectFiles;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.TokenVectors;
import org.neurarium.i18n.Language;
import org.neurarium.store.RecentFiles;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.workspace.Failure;
import org.neurarium.ui.workspace.Workspace;

/**
 * Opening and saving. A file is read whole before anything open is touched, so a bad one costs nothing but its message;
 * unsaved work is asked about before another project takes its place.
 */
final class ProjectDesk {
    private final Workspace workspace;
    private final Texts texts;
    private final BackgroundJobs jobs;
    private final ToastPane toasts;
    private final Questions questions;
    private final FilePicker picker;
    private final RecentFiles recent;
    private final ObjectProperty<Project> saved;
    /** What a demo made of its scene, by its links for instance, but for how it is arranged: nobody's work. Empty where no demo's scene is open. */
    private final ObservableSet<Project> scenes = FXCollections.observableSet();
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());

    /** The open project in every language; null for one that has its own words. */
    private @Nullable Function<Language, Project> words;

    ProjectDesk(Workspace workspace, Texts texts, BackgroundJobs jobs, ToastPane toasts, Questions questions,
                FilePicker picker, RecentFiles recent) {
        this.workspace = workspace;
        this.texts = texts;
        this.jobs = jobs;
        this.toasts = toasts;
        this.questions = questions;
        this.picker = picker;
        this.recent = recent;
        saved = new SimpleObjectProperty<>(workspace.project().get());
        texts.language().addListener((o, before, now) -> reword(before, now));
    }

    ObjectProperty<Optional<Path>> file() {
        return file;
    }

    RecentFiles recent() {
        return recent;
    }

    /** "edited", "saved", or nothing for a scene nobody has changed yet. */
    StringBinding state() {
        return Bindings.createStringBinding(() -> isUnsaved() ? texts.get("shell.state.edited")
                : file.get().isPresent() ? texts.get("shell.state.saved") : "", saved, scenes, file, workspace.project(),
                texts.language());
    }

    boolean isUnsaved() {
        Project open = workspace.project().get();
        return !saved.get().equals(open) && !scenes.contains(unarranged(open));
    }

    /** Whether a demo's scene is open that nobody has made something of: it can be had again at any time. */
    BooleanBinding isScene() {
        return Bindings.createBooleanBinding(() -> scenes.contains(unarranged(workspace.project().get())), scenes, workspace.project());
    }

    /** Where nodes stand and which blocks are unfolded is how a scene is looked at, not what is in it. */
    private static Project unarranged(Project project) {
        return project.withCanvas(project.canvas().grouping());
    }

    /** Applies an edit that is a demo's own: a scene that nobody has changed is nobody's work after it, too. */
    void applyToScene(Edit edit) {
        boolean nobodys = file.get().isEmpty() && !isUnsaved();
        workspace.applyUnguarded(edit);
        keepScene(nobodys);
    }

    private void keepScene(boolean nobodys) {
        if (nobodys) {
            scenes.add(unarranged(workspace.project().get()));
        }
    }

    /** Shows a project that has no file, in the window's language: a template, a demo. Asks about unsaved work first. */
    void show(Function<Language, Project> offered) {
        afterAsking(() -> replace(offered));
    }

    /** The same without asking: one step of a demo after the other. */
    void replace(Function<Language, Project> offered) {
        take(new Bundle(offered.apply(texts.language().get()), Optional.empty(), Optional.empty()), Optional.empty());
        words = offered;
    }

    /** Says that a demo's scene is open, and what it is in every language; so it is called when another one is chosen. */
    void scene(Function<Language, Project> offered) {
        words = offered;
        keepScene(file.get().isEmpty() && !isUnsaved());
    }

    void openByDialog() {
        afterAsking(() -> picker.toOpen().ifPresent(this::read));
    }

    void open(Path path) {
        afterAsking(() -> read(path));
    }

    /** Puts recovered work on the desk as unsaved. */
    void restore(Bundle bundle, Optional<Path> origin) {
        take(bundle, origin);
        saved.set(bundle.project().withName(bundle.project().name() + "\u0000"));
    }

    void save(Runnable then) {
        file.get().ifPresentOrElse(path -> write(path, then), () -> saveAs(then));
    }

    void saveAs(Runnable then) {
        picker.toSave(fileName(workspace.project().get().name())).ifPresent(path -> write(path, then));
    }

    /** Runs {@code then} unless the person wants to stay with unsaved work. */
    void afterAsking(Runnable then) {
        if (!isUnsaved()) {
            then.run();
            return;
        }
        switch (questions.aboutUnsaved(workspace.project().get().name())) {
            case SAVE -> save(then);
            case DISCARD -> then.run();
            default -> { }
        }
    }

    /** What is open, with its trained parameters where there are any. Not on the JavaFX thread. */
    static Bundle bundle(Project project, Optional<TrainingSession> session) {
        return session.map(s -> Bundle.of(project).withWeights(s.parameters())).orElse(Bundle.of(project));
    }

    private void read(Path path) {
        jobs.run(() -> ProjectFiles.open(path), bundle -> {
            take(bundle, Optional.of(path));
            remember(path);
        }, this::report);
    }

    private void take(Bundle bundle, Optional<Path> from) {
        workspace.open(bundle.project(), bundle.weights().orElse(null));
        saved.set(bundle.project());
        scenes.clear();
        file.set(from);
        words = null;
    }

    /** What was offered here keeps following the language, until it is called otherwise or has a file. */
    private void reword(Language before, Language now) {
        if (words != null && file.get().isEmpty()) {
            Rewording wording = new Rewording(words.apply(before), words.apply(now));
            Project kept = wording.apply(saved.get());
            List<Project> nobodys = scenes.stream().map(wording).toList();
            workspace.reword(wording);
            scenes.clear();
            scenes.addAll(nobodys);
            saved.set(kept);
        }
    }

    private void write(Path path, Runnable then) {
        Project project = workspace.project().get();
        Optional<TrainingSession> session = Optional.ofNullable(workspace.training().session().get());
        Examples examples = workspace.examples().get();
        Map<String, TokenVectors> vectors = examples == null ? Map.of() : examples.sequences().vectors();
        boolean alone = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        jobs.run(() -> {
            ProjectFiles.save(path, bundle(alone ? project : StartVectors.carried(project, vectors), session));
            return path;
        }, done -> {
            saved.set(project);
            scenes.clear();
            file.set(Optional.of(path));
            remember(path);
            toasts.show(ToastPane.Tone.GOOD, texts.bind("shell.saved.to", path.getFileName()));
            then.run();
        }, this::report);
    }

    private void remember(Path path) {
        try {
            recent.add(path);
        } catch (IOException e) {
            toasts.show(ToastPane.Tone.WARNING, texts.bind("shell.recent.failed"));
        }
    }

    void report(Exception failure) {
        toasts.show(ToastPane.Tone.DANGER, texts.said(() -> sentence(failure)));
    }

    String sentence(Exception failure) {
        InputFault fault = failure instanceof AtomicFile.DiskFull ? new InputFault(failure, "common.failure.full") : Failure.of(failure);
        return texts.get(fault.messageKey(), fault.arguments());
    }

    private static String fileName(String name) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return (safe.isEmpty() ? "network" : safe) + ProjectFiles.BUNDLE_EXTENSION;
    }
}
