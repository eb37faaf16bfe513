package org.neurarium.nn.backend;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import org.bytedeco.javacpp.Pointer;

/** What this process holds beside the heap, as far as Java knows. */
public final class NativeMemory {
    private NativeMemory() {
    }

    /** Bytes of native arrays (JavaCPP's count) and of direct buffers. */
    public static long bytes() {
        return Pointer.totalBytes() + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed).filter(b -> b > 0).sum();
    }
}
