package org.neurarium.nn.backend.card;

/**
 * An NVIDIA card as its driver describes it.
 *
 * @param index the driver's own number of it, from 0
 * @param id the driver's name of this very card ({@code GPU-…}), the same in whatever order cards are counted
 * @param bus where it is plugged in ({@code 00000000:01:00.0})
 * @param memory in MiB; 0 where the driver does not tell
 * @param freeMemory of it, free when asked
 * @param driver version of the driver
 */
public record GraphicsCard(int index, String id, String bus, String name, ComputeCapability capability, int memory,
                           int freeMemory, String driver) {
    /** What the command line calls it. */
    public String device() {
        return "gpu" + index;
    }
}
