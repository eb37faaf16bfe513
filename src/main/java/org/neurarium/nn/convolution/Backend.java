package org.neurarium.nn.convolution;

import org.nd4j.linalg.factory.Nd4j;

/** Where arrays live. */
final class Backend {

    private Backend() {
    }

    /** Whether kernels may touch the memory of arrays. */
    static boolean isProcessor() {
        return Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");
    }
}
