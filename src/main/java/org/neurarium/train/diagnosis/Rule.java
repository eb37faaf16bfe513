package org.neurarium.train.diagnosis;

import java.util.List;
import org.neurarium.document.spec.Problem;

/** One fault that can be told from the numbers. Pure. */
interface Rule {
    /** Stable id, as the command line writes it. */
    String id();

    /** What it finds; usually nothing. */
    List<Problem> find(Observations seen);
}
