package org.neurarium.ui.runs;

import java.util.List;
import org.neurarium.document.io.Bundle;
import org.neurarium.ui.runs.kept.RunRoom;
import org.neurarium.ui.runs.kept.RunRow;

/** What the view of runs needs of the window around it. */
public interface RunDesk {
    RunRoom room();

    /** Opens what a run had trained, after asking about unsaved work. */
    void open(Bundle bundle);

    /** Says that runs were deleted, and offers to take it back until that is closed. */
    void deleted(List<RunRow> runs, Runnable undo, Runnable forGood);
}
