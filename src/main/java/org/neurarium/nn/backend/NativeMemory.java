package org.neurarium.nn.backend;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import javax.management.ObjectName;
import org.bytedeco.javacpp.Pointer;

/** What this process holds beside the heap, as far as Java knows, and how it gives back what it does not use. */
public final class NativeMemory {
    private static final long SELDOM = 1_000_000_000L;
    private static final AtomicLong LAST = new AtomicLong(System.nanoTime() - SELDOM);

    private NativeMemory() {
    }

    /** Bytes of native arrays (JavaCPP's count) and of direct buffers. */
    public static long bytes() {
        return Pointer.totalBytes() + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed).filter(b -> b > 0).sum();
    }

    /**
     * Returns freed native memory to the system, at most once a second. The C library of Linux keeps it for itself
     * otherwise, for every thread apart: a gigabyte after a dozen networks. Elsewhere, and where Java cannot ask for it
     * (before 17.0.9), nothing happens.
     */
    public static void giveBack() {
        long now = System.nanoTime();
        long last = LAST.get();
        if (now - last < SELDOM || !LAST.compareAndSet(last, now)) {
            return;
        }
        try {
            ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "systemTrimNativeHeap", new Object[0], new String[0]);
        } catch (JMException | RuntimeException e) {
            System.getLogger(NativeMemory.class.getName()).log(System.Logger.Level.DEBUG, "native memory is kept", e);
        }
    }
}
