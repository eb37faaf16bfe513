package org.neurarium.ui.workspace;

import java.util.Optional;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.TrainingSession;

/** What the workspace needs of the rest of the program; the app passes the real one in, tests a small one. */
public interface Engine {
    /** Shapes, counts and problems. Fast; called for every edit on the JavaFX thread. */
    NetworkAnalysis analyse(Project project, Optional<Examples.Schema> data);

    /** Reads or makes a project's examples, with the word vectors that its layers ask for. May be slow; called in the background. */
    Examples load(Project project) throws InputFault;

    /** Opens a session at its start, not yet training. May be slow the first time; called in the background. */
    TrainingSession open(Project project) throws InputFault;

    /** The same for a session that nobody watches: judged after every epoch, with little memory for what was. */
    default TrainingSession openUnwatched(Project project) throws InputFault {
        return open(project);
    }
}
