package org.neurarium.ui.shell;

import java.util.List;
import java.util.Optional;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.workspace.Engine;

/** Loads a project's examples and opens no session: for a look at the data before training. */
record PreviewEngine(Engine real) implements Engine {
    /** Why nothing is trained: it is only looked at. */
    private static final String PREVIEW = "guide.welcome.points";

    @Override
    public NetworkAnalysis analyse(Project project, Optional<Examples.Schema> data) {
        return new NetworkAnalysis(List.of(), List.of(Problem.error("", PREVIEW)), 0, 0, 0);
    }

    @Override
    public Examples load(Project project) throws InputFault {
        return real.load(project);
    }

    @Override
    public TrainingSession open(Project project) throws InputFault {
        throw new InputFault(PREVIEW);
    }
}
