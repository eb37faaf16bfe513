package org.neurarium.train;

import java.util.List;
import org.neurarium.document.spec.Problem;

/** What came of opening a project for training. */
public sealed interface Opening {
    /** Ready to train, in state IDLE. Whoever asked closes it. */
    record Ready(TrainingSession session) implements Opening {
    }

    /** It cannot train, and why; at least one problem, errors first. */
    record Refused(List<Problem> problems) implements Opening {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
