package org.neurarium.report;

/**
 * What the program runs on.
 *
 * @param numerics what computes, such as {@code cpu, oneDNN AVX2, 1 thread}
 * @param screens sizes of the screens; empty where there is no window
 */
public record Machine(String numerics, String screens) {
    private static final int MEGABYTE = 20;

    String system() {
        return property("os.name") + " " + property("os.version") + ", " + property("os.arch");
    }

    String java() {
        return property("java.version") + ", " + property("java.vendor");
    }

    /** Megabytes. */
    long memory() {
        return Runtime.getRuntime().maxMemory() >> MEGABYTE;
    }

    int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
