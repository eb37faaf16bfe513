package org.neurarium.nn.backend.card;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's CUDA backend, reached by name: the libraries are part of a build of their own, this class of every build. */
public final class CudaDevice {
    /** What computes, for people. */
    public static final String BUILD = "CUDA 11.6";
    private static final String RUNTIME = "org.bytedeco.cuda.global.cudart";
    private static final String BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";

    private CudaDevice() {
    }

    public static boolean installed(ClassLoader loader) {
        return loader.getResource(BACKEND.replace('.', '/') + ".class") != null;
    }

    /** Whether ND4J computes on a card; loads it. */
    public static boolean inUse() {
        return Nd4j.getBackend().getClass().getSimpleName().equals("JCublasBackend");
    }

    /** Loads CUDA and counts cards, as ND4J does before it falls back to the processor; but what is wrong is thrown here. */
    public static void load() throws ReflectiveOperationException {
        int[] count = new int[1];
        int status = (int) Class.forName(RUNTIME).getMethod("cudaGetDeviceCount", int[].class).invoke(null, (Object) count);
        if (status != 0 || count[0] < 1) {
            throw new IllegalStateException("cudaGetDeviceCount: " + status + ", " + count[0]);
        }
        Loader.load(Class.forName("org.bytedeco.cuda.global.cublas"));
    }

    /**
     * Tells ND4J, before it starts, which card to use. The driver's tool and CUDA number cards differently; where they are
     * plugged in is what both know.
     *
     * @param bus of the card; empty where there is only one
     */
    public static void select(String bus) {
        if (bus.isEmpty()) {
            return;
        }
        try (IntPointer number = new IntPointer(1)) {
            Class<?> runtime = Class.forName(RUNTIME);
            int status = (int) runtime.getMethod("cudaDeviceGetByPCIBusId", IntPointer.class, String.class).invoke(null, number, bus);
            if (status != 0) {
                throw new IllegalStateException("cudaDeviceGetByPCIBusId " + bus + ": " + status);
            }
            Object environment = Class.forName("org.nd4j.jita.conf.CudaEnvironment").getMethod("getInstance").invoke(null);
            Object configuration = environment.getClass().getMethod("getConfiguration").invoke(environment);
            configuration.getClass().getMethod("useDevice", Integer.class).invoke(configuration, number.get());
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("CUDA " + bus + ": " + other, other);
        }
    }
}
