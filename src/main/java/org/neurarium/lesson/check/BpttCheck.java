package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.lab.cell.LagExperiment;

/**
 * Backpropagation through time truncated after k steps (Williams and Peng 1990): up to lag k the gradient is the full one,
 * beyond it there is none, and the states of the forward pass are the same numbers.
 */
public final class BpttCheck implements DemoCheck {
    private static final int LAGS = 40;
    private static final int REACH = 10;

    @Override
    public CheckReport run(List<Project> steps) {
        Figures figures = new Figures();
        LagExperiment.Result full = new LagExperiment(0.9, true, LAGS, LAGS, 1).run();
        LagExperiment.Result cut = new LagExperiment(0.9, true, LAGS, REACH, 1).run();
        boolean within = Arrays.equals(full.norms(), 0, REACH + 1, cut.norms(), 0, REACH + 1);
        double beyond = Arrays.stream(cut.norms(), REACH + 1, LAGS + 1).max().orElse(Double.NaN);
        double lost = Arrays.stream(full.norms(), REACH + 1, LAGS + 1).max().orElse(0);
        figures.add("withinReach.gradientsEqual", within, within);
        figures.add("beyondReach.gradient", beyond, beyond == 0);
        figures.add("beyondReach.gradientOfTheFull", lost, lost > 0);
        boolean forward = Arrays.equals(full.states(), cut.states());
        figures.add("forward.statesEqual", forward, forward);
        return figures.report();
    }
}
