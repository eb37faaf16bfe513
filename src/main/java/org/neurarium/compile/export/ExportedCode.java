package org.neurarium.compile.export;

import java.util.List;
import org.neurarium.document.spec.Problem;

/** Code, or the problems that must be solved first. */
public sealed interface ExportedCode {
    /**
     * A complete program.
     *
     * @param fileName what it should be saved as; for Java it must
     */
    record Written(String fileName, String text) implements ExportedCode {
    }

    /** The errors of the project, at least one. */
    record Refused(List<Problem> problems) implements ExportedCode {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
