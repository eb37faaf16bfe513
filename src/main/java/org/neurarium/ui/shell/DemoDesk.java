package org.neurarium.ui.shell;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.demo.CardWords;
import org.neurarium.ui.demo.DemoCardView;
import org.neurarium.ui.demo.DemoScene;
import org.neurarium.ui.demo.DemoViewModel;
import org.neurarium.ui.demo.LiveFigures;
import org.neurarium.ui.lab.LabCatalogue;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.workspace.Workspace;

/** The open demo in the window: its card, and whatever its step shows beside it. */
final class DemoDesk implements DemoScene, AutoCloseable {
    private final Workspace workspace;
    private final ProjectDesk desk;
    private final Dock dock;
    private final Texts texts;
    private final Theme theme;
    private final BooleanProperty inWords;
    private final DemoViewModel model = new DemoViewModel();
    private final DemoCardView card;
    private final ReadOnlyObjectWrapper<@Nullable LabPane> lab = new ReadOnlyObjectWrapper<>();

    private boolean folded;

    DemoDesk(Workspace workspace, ProjectDesk desk, Dock dock, Texts texts, Theme theme, BooleanProperty inWords) {
        this.workspace = workspace;
        this.desk = desk;
        this.dock = dock;
        this.texts = texts;
        this.theme = theme;
        this.inWords = inWords;
        card = new DemoCardView(model, workspace, texts, theme, this);
    }

    /**
     * The card takes the room of the left panel, which is folded while a demo is open.
     *
     * @param left whether the left panel is open
     * @param showList brings the list of demos to the front
     */
    void makeRoom(BooleanProperty left, Runnable showList) {
        model.page().addListener((o, before, now) -> {
            if (before == null && left.get()) {
                left.set(false);
                folded = true;
            } else if (now == null && folded) {
                left.set(true);
                folded = false;
                showList.run();
            }
        });
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

    /** The lab that the open step shows in place of the canvas; null for none. */
    ReadOnlyObjectProperty<@Nullable LabPane> lab() {
        return lab.getReadOnlyProperty();
    }

    /** Opens a demo from the list. */
    void start(Demo demo) {
        desk.afterAsking(() -> open(demo, 1));
    }

    @Override
    public void open(Demo demo, int step) {
        Optional<Project> project = demo.project(texts.language().get().code(), step);
        project.ifPresent(desk::replace);
        show(demo, step);
    }

    /** Shows the card and the place of a step whose project is open already. */
    void show(Demo demo, int step) {
        DemoStep shown = model.open(demo, step).shows();
        closeLab();
        if (shown.place() instanceof DemoPlace.Lab at) {
            LabCatalogue.make(at.lab(), texts, theme).ifPresent(made -> {
                made.set(at.settings());
                made.head().to(at.at());
                lab.set(made);
            });
        }
        inWords.set(shown.place() instanceof DemoPlace.Words);
        shown.view().ifPresentOrElse(dock::lend, dock::putBack);
    }

    @Override
    public void follow(String destination) {
    }

    @Override
    public Optional<String> labFigure(String name) {
        return Optional.empty();
    }

    @Override
    public void close() {
        model.close();
        closeLab();
    }

    private void closeLab() {
        LabPane before = lab.get();
        lab.set(null);
        if (before != null) {
            before.close();
        }
    }
}
