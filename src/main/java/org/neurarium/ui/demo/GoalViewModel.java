package org.neurarium.ui.demo;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.lesson.Goal;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.workspace.Workspace;

/** Whether the goal of the open step is reached. Once reached it stays so until another step is opened. */
public final class GoalViewModel {
    private final Workspace workspace;
    private final LiveFigures figures;
    private final ReadOnlyBooleanWrapper reached = new ReadOnlyBooleanWrapper();
    private @Nullable Goal goal;
    private boolean canvas;
    private String valueBefore = "";
    private TrainingFrame before = TrainingFrame.NOTHING;

    public GoalViewModel(Workspace workspace, LiveFigures figures) {
        this.workspace = workspace;
        this.figures = figures;
        InvalidationListener look = o -> look();
        workspace.training().frame().addListener((o, was, is) -> framed(is));
        workspace.selection().nodes().addListener(look);
        workspace.project().addListener(look);
    }

    public ReadOnlyBooleanProperty reached() {
        return reached.getReadOnlyProperty();
    }

    /**
     * A step was opened: what it asks for is still to be done.
     *
     * @param onCanvas whether the step shows the canvas; elsewhere training that still goes on there is not what is asked for
     */
    public void open(Optional<Goal> asked, boolean onCanvas) {
        goal = asked.orElse(null);
        canvas = onCanvas;
        valueBefore = goal instanceof Goal.Act act ? value(act.target()) : "";
        before = workspace.training().frame().get();
        reached.set(false);
    }

    /** Key of what the layer of this id is, where it is the only one of its kind; else its id. */
    String nameOf(String layer) {
        List<LayerNode> layers = workspace.project().get().network().layers();
        return layers.stream().filter(l -> l.id().equals(layer)).map(LayerNode::kind)
                .filter(kind -> layers.stream().filter(l -> l.kind().equals(kind)).count() == 1)
                .findFirst().map(kind -> "@layers." + kind + ".name").orElse(layer);
    }

    /** Something was done that the workspace does not know of: {@code lab-step}, {@code view} and its id, {@code answer}. */
    public void did(String action, String target) {
        if (goal instanceof Goal.Act act && act.action().equals(action) && act.target().equals(target)) {
            reached.set(true);
        }
    }

    private void framed(TrainingFrame now) {
        TrainingFrame last = before;
        before = now;
        if (canvas && goal instanceof Goal.Act act && now != TrainingFrame.NOTHING) {
            boolean done = switch (act.action()) {
                case "play" -> workspace.training().isRunning();
                case "step" -> last != TrainingFrame.NOTHING && now.iteration() > last.iteration();
                case "epoch" -> last != TrainingFrame.NOTHING && now.epoch() > last.epoch();
                case "reset" -> now.iteration() == 0 && last.iteration() > 0;
                default -> false;
            };
            if (done) {
                reached.set(true);
            }
        }
        look();
    }

    private void look() {
        boolean done = goal instanceof Goal.Metric metric && figures.metric(metric.name()).stream().anyMatch(metric::holds)
                || goal instanceof Goal.Act act && (act.action().equals("select") && workspace.selection().nodes().contains(act.target())
                || act.action().equals("set") && !value(act.target()).equals(valueBefore));
        if (done) {
            reached.set(true);
        }
    }

    private String value(String path) {
        return path.isEmpty() ? "" : ProjectJson.value(workspace.project().get(), path).map(Object::toString).orElse("");
    }
}
