package org.neurarium.ui.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.lab.activation.ActivationView;
import org.neurarium.ui.lab.attention.AttentionView;
import org.neurarium.ui.lab.attention.CostsView;
import org.neurarium.ui.lab.attention.PositionsView;
import org.neurarium.ui.lab.cell.CellView;
import org.neurarium.ui.lab.cell.LagsView;
import org.neurarium.ui.lab.cell.ShapesView;
import org.neurarium.ui.lab.contest.ContestView;
import org.neurarium.ui.lab.context.ContextView;
import org.neurarium.ui.lab.convolution.ConvolutionView;
import org.neurarium.ui.lab.convolution.ImageNetView;
import org.neurarium.ui.lab.convolution.ParametersView;
import org.neurarium.ui.lab.convolution.PoolingView;
import org.neurarium.ui.lab.convolution.StackedView;
import org.neurarium.ui.lab.exercise.ExerciseView;
import org.neurarium.ui.lab.graph.GraphView;
import org.neurarium.ui.lab.perceptron.PerceptronView;
import org.neurarium.ui.lab.schedule.BatchView;
import org.neurarium.ui.lab.schedule.ScheduleView;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.surface.RaceView;

/** Every lab there is, one line each; its name is {@code lab.<id>.title}. Written before an id: {@link #PREFIX}. */
public final class LabCatalogue {
    /** What tells a lab from a project on the command line. */
    public static final String PREFIX = "lab:";

    private static final Map<String, Maker> ALL = new LinkedHashMap<>();

    static {
        ALL.put("perceptron", PerceptronView::new);
        ALL.put("activation", ActivationView::new);
        ALL.put("deep", ContestView::activations);
        ALL.put("descent", RaceView::descent);
        ALL.put("race", RaceView::race);
        ALL.put("race-net", ContestView::optimizers);
        ALL.put("losses", ContestView::losses);
        ALL.put("graph", GraphView::new);
        ALL.put("exercise", ExerciseView::new);
        ALL.put("batch", BatchView::new);
        ALL.put("schedule", ScheduleView::new);
        ALL.put("convolution", ConvolutionView::new);
        ALL.put("stacked", StackedView::new);
        ALL.put("pooling", PoolingView::new);
        ALL.put("parameters", ParametersView::new);
        ALL.put("imagenet", ImageNetView::new);
        ALL.put("cell", CellView::new);
        ALL.put("lags", LagsView::new);
        ALL.put("shapes", ShapesView::new);
        ALL.put("context", ContextView::new);
        ALL.put("attention", AttentionView::new);
        ALL.put("positions", PositionsView::new);
        ALL.put("costs", CostsView::new);
    }

    private LabCatalogue() {
    }

    /** How a lab is made: as constructors do. */
    @FunctionalInterface
    private interface Maker {
        LabPane make(Texts texts, Theme theme);
    }

    /** Ids, in the order of the course. */
    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    /** A new lab; to be closed. */
    public static Optional<LabPane> make(String id, Texts texts, Theme theme) {
        return Optional.ofNullable(ALL.get(id)).map(maker -> maker.make(texts, theme));
    }
}
