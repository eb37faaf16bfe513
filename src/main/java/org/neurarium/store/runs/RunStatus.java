package org.neurarium.store.runs;

/** How a run stands. */
public enum RunStatus {
    /** Training, in this process or another. */
    RUNNING,
    /** Ended by one of its rules. */
    FINISHED,
    /** Ended by a person before its rules did. */
    STOPPED,
    DIVERGED,
    FAILED,
    /** Its process ended without a word. */
    INTERRUPTED;

    /** Key of its name on screen. */
    public String nameKey() {
        return "runs.status." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
