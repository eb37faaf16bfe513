package org.neurarium.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.text.DemoLink;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.workspace.Workspace;

/** What the links in a demo's text do, to the network, the lab or the words lab, whichever is shown. */
final class DemoLinks {
    private final Workspace workspace;
    private final ProjectDesk desk;
    private final Dock dock;
    private final BooleanProperty inWords;
    private final Supplier<WordsPlace> words;
    private final Supplier<@Nullable LabPane> lab;
    private final Consumer<Demo> open;

    DemoLinks(Workspace workspace, ProjectDesk desk, Dock dock, BooleanProperty inWords, Supplier<WordsPlace> words,
              Supplier<@Nullable LabPane> lab, Consumer<Demo> open) {
        this.workspace = workspace;
        this.desk = desk;
        this.dock = dock;
        this.inWords = inWords;
        this.words = words;
        this.lab = lab;
        this.open = open;
    }

    void follow(DemoLink link) {
        LabPane shown = lab.get();
        switch (link.kind()) {
            case SET -> set(link, shown);
            case DO -> act(link.target(), shown);
            case VIEW -> view(link.target());
            case SELECT -> workspace.selection().select(List.of(link.target()));
            case LAB -> {
                if (shown != null) {
                    shown.head().to(Integer.parseInt(link.target()));
                }
            }
            case DEMO -> DemoCatalogue.find(link.target()).ifPresent(open);
            default -> throw new IllegalArgumentException(link.toString());
        }
    }

    /** An edit like any other, so that it can be undone; what the project does not take is said. */
    private void set(DemoLink link, @Nullable LabPane shown) {
        try {
            if (shown != null) {
                shown.set(Map.of(link.path(), link.value()));
                return;
            }
            Project changed = ProjectJson.apply(workspace.project().get(), link.path(), link.value());
            desk.applyToScene(Edit.of("demos.edit.link", p -> changed, link.path()));
        } catch (InputFault fault) {
            desk.report(fault);
        }
    }

    private void act(String action, @Nullable LabPane shown) {
        if (shown != null) {
            switch (action) {
                case "play" -> shown.head().playOrPause();
                case "reset" -> shown.head().to(0);
                default -> shown.head().forward();
            }
        } else if (inWords.get()) {
            WordsRoom room = words.get().view().room();
            switch (action) {
                case "play" -> room.play();
                case "reset" -> room.reset();
                case "epoch" -> room.stepEpoch();
                default -> room.step();
            }
        } else if (action.equals("play")) {
            workspace.training().play();
        } else {
            Optional.ofNullable(workspace.training().session().get()).ifPresent(session -> step(session, action));
        }
    }

    private static void step(TrainingSession session, String action) {
        switch (action) {
            case "reset" -> session.reset();
            case "epoch" -> session.stepEpoch();
            default -> session.stepBatch();
        }
    }

    private void view(String id) {
        if (!inWords.get()) {
            dock.show(id);
        } else {
            words.get().bringUp(id);
        }
    }
}
