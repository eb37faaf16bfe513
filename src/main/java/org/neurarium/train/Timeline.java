package org.neurarium.train;

/**
 * Where one can go in a session's past.
 *
 * @param first the earliest update that can be gone to
 * @param newest updates done on this line; the present
 * @param position updates after which the network is shown
 * @param keyFrames recorded moments, ascending; of very many, some evenly chosen
 * @param changes updates after which something was changed by hand
 * @param memory bytes that the recording takes on the heap
 * @param disk bytes that it takes in its file
 */
public record Timeline(long first, long newest, long position, long[] keyFrames, long[] changes, long memory, long disk) {
    public static final Timeline NOTHING = new Timeline(0, 0, 0, new long[0], new long[0], 0, 0);

    /** Whether the network is shown as it was. */
    public boolean isPast() {
        return position < newest;
    }
}
