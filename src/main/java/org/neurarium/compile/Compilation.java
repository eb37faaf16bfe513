package org.neurarium.compile;

import java.util.List;
import org.neurarium.document.spec.Problem;

/** What became of a project: a network that can be trained, or the problems that prevent it. */
public sealed interface Compilation permits CompiledNetwork, Compilation.Rejected {
    /** The errors, at least one. */
    record Rejected(List<Problem> problems) implements Compilation {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
