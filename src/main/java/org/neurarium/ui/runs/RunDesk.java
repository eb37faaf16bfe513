package org.neurarium.ui.runs;

import java.util.List;
import javafx.beans.property.StringProperty;
import org.neurarium.document.io.Bundle;
import org.neurarium.ui.runs.kept.RunRoom;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.sweep.SweepRoom;

/** What the view of runs needs of the window around it. */
public interface RunDesk {
    RunRoom room();

    SweepRoom sweeps();

    /** The words that ask for runs, wherever they were typed. */
    StringProperty filter();

    /** Opens the window in which a sweep is put together. */
    void trySettings();

    /** Opens what a run had trained, after asking about unsaved work. */
    void open(Bundle bundle);

    /** Says that runs were deleted, and offers to take it back until that is closed. */
    void deleted(List<RunRow> runs, Runnable undo, Runnable forGood);
}
