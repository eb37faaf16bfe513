package org.neurarium.compile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory there is, in bytes.
 *
 * @param heap the most that Java objects may take
 * @param beside the most that ND4J's arrays may take, which lie beside the heap
 * @param machine what the machine has in all
 */
record MemoryLimit(long heap, long beside, long machine) {
    private static final String BESIDE = "org.bytedeco.javacpp.maxbytes";
    private static final MemoryLimit HERE = measured();

    /** Of this process on this machine. */
    static MemoryLimit here() {
        return HERE;
    }

    private static MemoryLimit measured() {
        long heap = Runtime.getRuntime().maxMemory();
        long machine = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() : Long.MAX_VALUE;
        return new MemoryLimit(heap, beside(heap), machine);
    }

    /** JavaCPP's own rule: as much again as the heap, unless the property says otherwise. */
    private static long beside(long heap) {
        String set = System.getProperty(BESIDE, "").strip().toLowerCase(java.util.Locale.ROOT);
        java.util.regex.Matcher size = java.util.regex.Pattern.compile("(\\d+)([kmgt]?)b?").matcher(set);
        if (!size.matches()) {
            return heap;
        }
        long unit = size.group(2).isEmpty() ? 1 : 1L << 10 * (1 + "kmgt".indexOf(size.group(2)));
        long bytes = Long.parseLong(size.group(1)) * unit;
        return bytes == 0 ? Long.MAX_VALUE : bytes;
    }
}
