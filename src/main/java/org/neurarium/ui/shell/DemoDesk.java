package org.neurarium.ui.shell;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.text.DemoLink;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.demo.CardWords;
import org.neurarium.ui.demo.DemoCardView;
import org.neurarium.ui.demo.DemoProgress;
import org.neurarium.ui.demo.DemoScene;
import org.neurarium.ui.demo.DemoViewModel;
import org.neurarium.ui.demo.LiveFigures;
import org.neurarium.ui.lab.LabCatalogue;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.words.WordsView;
import org.neurarium.ui.words.map.MapMethod;
import org.neurarium.ui.words.room.TextSource;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.workspace.Workspace;
import org.neurarium.words.learn.WordMethod;

/** The open demo in the window: its card, and whatever its step shows beside it. */
final class DemoDesk implements DemoScene, AutoCloseable {
    private final Workspace workspace;
    private final ProjectDesk desk;
    private final Dock dock;
    private final Texts texts;
    private final Theme theme;
    private final BooleanProperty inWords;
    private final Supplier<WordsPlace> words;
    private final DemoViewModel model = new DemoViewModel();
    private final DemoProgress progress;
    private final DemoCardView card;
    private final DemoLinks links;
    private final PointerMark mark;
    private final WindowParts parts;
    private final ReadOnlyObjectWrapper<@Nullable LabPane> lab = new ReadOnlyObjectWrapper<>();
    private @Nullable WordsDeeds deeds;
    private boolean folded;

    /** @param words the words lab, made when it is first asked for */
    DemoDesk(Workspace workspace, ProjectDesk desk, Dock dock, WindowParts parts, StudioContext context, BooleanProperty inWords,
             Supplier<WordsPlace> words) {
        this.workspace = workspace;
        this.desk = desk;
        this.dock = dock;
        this.parts = parts;
        this.inWords = inWords;
        this.words = words;
        texts = context.texts();
        theme = context.theme();
        progress = new DemoProgress(context.preferences());
        progress.revision().addListener((o, before, now) -> save(context.jobs(), context.preferences()));
        links = new DemoLinks(workspace, desk, dock, inWords, words, lab::get, this::start);
        mark = new PointerMark(dock::content, dock.middle());
        card = new DemoCardView(model, workspace, progress, texts, theme, this);
        model.free().addListener((o, was, is) -> restrict());
        texts.language().addListener((o, before, now) -> rename(before, now));
        dock.onArranged(() -> dock.views().stream().filter(dock::isSeen).forEach(view -> card.goals().did("view", view)));
    }

    /**
     * The card takes the room of the left panel, which is folded while a demo is open, but for free play.
     *
     * @param left whether the left panel is open
     * @param showList brings the list of demos to the front, at the one that was open
     */
    void makeRoom(BooleanProperty left, Consumer<Demo> showList) {
        Runnable arrange = () -> {
            boolean wanted = model.page().get() != null && !model.free().get();
            if (wanted && left.get() && !folded) {
                left.set(false);
                folded = true;
            } else if (!wanted && folded) {
                left.set(true);
                folded = false;
            }
        };
        model.page().addListener((o, before, now) -> {
            if (before == null || now == null) {
                arrange.run();
            }
            if (now == null && before != null) {
                showList.accept(before.demo());
            }
        });
        model.free().addListener((o, was, is) -> arrange.run());
    }

    /** What the command line calls the step that is open; empty for none, and for demos that are not built in. */
    Optional<String> openedAs() {
        return Optional.ofNullable(model.page().get()).filter(page -> DemoCatalogue.find(page.demo().id()).isPresent())
                .map(page -> page.demo().id() + "#" + page.step());
    }

    DemoProgress progress() {
        return progress;
    }

    /** A text of a demo as nodes, with the formulas and numbers in it. */
    VBox render(String markdown) {
        return new CardWords(workspace, theme, new LiveFigures(workspace, this::labFigure), this::follow).render(markdown);
    }

    DemoViewModel model() {
        return model;
    }

    DemoCardView card() {
        return card;
    }

    /** Lies over the whole window. */
    PointerMark mark() {
        return mark;
    }

    /** The lab that the open step shows in place of the canvas; null for none. */
    ReadOnlyObjectProperty<@Nullable LabPane> lab() {
        return lab.getReadOnlyProperty();
    }

    /** What the window shows, as a step of a demo would open it. */
    DemoPlace shown() {
        LabPane open = lab.get();
        return inWords.get() ? ShownPlace.of(words.get().view()) : open != null ? ShownPlace.of(open, texts, theme)
                : new DemoPlace.Canvas(workspace.project().get(), 0, Optional.empty());
    }

    /** Opens a demo from the list. */
    void start(Demo demo) {
        desk.afterAsking(() -> open(demo, 1));
    }

    /** Scenes of a demo follow each other without asking; only out of free play itself what was built there is asked about. */
    @Override
    public void open(Demo demo, int step) {
        Runnable open = () -> {
            boolean anew = isOpen(demo, step);
            boolean kept = !anew && demo.step(step).keeps(workspace.project().get());
            if (!kept && demo.step(step).project().isPresent()) {
                desk.replace(language -> demo.project(language.code(), step).orElseThrow());
            }
            show(demo, step);
            if (anew && inWords.get()) {
                words.get().view().room().restoreSettings();
                startAnewIfStale();
            }
            if (lab.get() == null) {
                card.requestFocus();
            }
        };
        if (model.free().get()) {
            desk.afterAsking(open);
        } else {
            open.run();
        }
    }

    /** A scene that is called as its demo follows the reader's language. */
    private void rename(Language before, Language now) {
        DemoViewModel.Page page = model.page().get();
        if (page != null && workspace.project().get().name().equals(page.demo().text(before.code()).title())) {
            desk.applyToScene(Edits.renameProject(page.demo().text(now.code()).title()));
        }
    }

    /** Opened once more, a step is set up anew, also one that keeps what the step before has trained. */
    private boolean isOpen(Demo demo, int step) {
        DemoViewModel.Page page = model.page().get();
        return page != null && page.demo().equals(demo) && page.step() == step;
    }

    /** Shows the card and the place of a step whose project is open already. */
    void show(Demo demo, int step) {
        closeLab();
        DemoViewModel.Page page = model.open(demo, step);
        progress.see(demo, page.step());
        DemoStep shown = page.shows();
        if (shown.project().isPresent()) {
            desk.scene(language -> demo.project(language.code(), page.step()).orElseThrow());
        }
        if (shown.place() instanceof DemoPlace.Lab at) {
            LabCatalogue.make(at.lab(), texts, theme).ifPresentOrElse(made -> open(made, at),
                    () -> desk.report(new InputFault("lab.fault.unknown", at.lab(), String.join(", ", LabCatalogue.ids()))));
        }
        inWords.set(shown.place() instanceof DemoPlace.Words);
        if (shown.place() instanceof DemoPlace.Words at) {
            open(words.get(), at);
        }
        shown.view().ifPresentOrElse(dock::lend, dock::putBack);
        restrict();
    }

    @Override
    public void follow(String destination) {
        DemoLink.of(destination).ifPresent(links::follow);
        card.refreshNumbers();
    }

    @Override
    public Optional<String> labFigure(String name) {
        return Optional.ofNullable(lab.get()).flatMap(open -> open.figure(name));
    }

    @Override
    public void close() {
        closeLab();
        model.close();
        restrict();
    }

    private void open(LabPane made, DemoPlace.Lab at) {
        try {
            made.set(at.settings());
        } catch (InputFault fault) {
            desk.report(fault); // the rest of the step still shows
        }
        made.head().to(at.at());
        made.head().at().addListener((o, before, now) -> card.goals().did("lab-step", ""));
        made.onChanged(card::refreshNumbers);
        lab.set(made);
        made.requestFocus(); // the arrow keys that the text speaks of are the lab's; Page Up and Page Down go through the demo
        card.refreshNumbers();
    }

    private void open(WordsPlace place, DemoPlace.Words at) {
        WordsView view = place.view();
        if (deeds == null) {
            deeds = new WordsDeeds(view.room(), deed -> {
                if (inWords.get()) {
                    card.goals().did(deed, "");
                }
            });
        }
        String text = at.text().orElse(texts.language().get() == Language.KOREAN ? "made-ko" : "made-en");
        if (!view.room().recipe().get().source().name().equals(text)) {
            view.room().read(TextSource.of(text));
        }
        at.method().flatMap(WordMethod::find).filter(m -> m != view.room().recipe().get().settings().method()).ifPresent(method -> {
            view.room().method(method);
            startAnewIfStale();
        });
        at.map().flatMap(MapMethod::find).ifPresent(map -> view.map().show(map, 2));
        at.show().ifPresent(place::bringUp);
    }

    /** Else playing would go on with the method of the demo before. */
    private void startAnewIfStale() {
        WordsRoom room = words.get().view().room();
        if (room.stale().get()) {
            room.reset();
        }
    }

    /** Hides, locks and points as the open step says; free play and no demo lift all of it. */
    private void restrict() {
        DemoViewModel.Page page = model.page().get();
        boolean bound = page != null && !model.free().get();
        parts.restrict(bound ? page.shows().hidden() : Set.of(), bound ? page.shows().locked() : Set.of());
        mark.point(bound ? page.shows().pointer() : Optional.empty());
    }

    private void closeLab() {
        LabPane before = lab.get();
        lab.set(null);
        if (before != null) {
            before.close();
        }
    }

    private static void save(BackgroundJobs jobs, Preferences preferences) {
        jobs.run(() -> {
            preferences.save();
            return preferences;
        }, saved -> { }, failure -> Logger.getLogger(DemoDesk.class.getName()).log(Level.WARNING, "preferences", failure));
    }
}
