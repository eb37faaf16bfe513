package org.neurarium.train;

/**
 * Time that was worked, in nanoseconds of a clock that only goes forwards: pauses are left out, and so is the machine's sleep,
 * which some systems' clocks count and others do not.
 */
public final class WorkTime {
    /** A gap is taken for sleep if it is so long, and so many times what is usual. */
    private static final long LONG = 10_000_000_000L;
    private static final int UNLIKE = 10;

    private long total;
    private long seen;
    private long longest;
    private boolean working;

    /** Whether something that took so long was in truth interrupted by the machine's sleep. @param usual 0 if not known */
    public static boolean slept(long took, long usual) {
        return usual > 0 && took > LONG && took / UNLIKE > usual;
    }

    /** Looks at the clock. @param works whether there is work from now on */
    public void look(long now, boolean works) {
        total += since(now);
        if (working && !slept(now - seen, longest)) {
            longest = Math.max(longest, now - seen);
        }
        seen = now;
        working = works;
    }

    /** Until now. */
    public long total(long now) {
        return total + since(now);
    }

    private long since(long now) {
        return !working ? 0 : slept(now - seen, longest) ? longest : now - seen;
    }
}
