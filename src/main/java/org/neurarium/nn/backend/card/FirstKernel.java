package org.neurarium.nn.backend.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A process that computes one small thing on a card and writes how it went to a file: {@code FirstKernel FILE BUS}. It may
 * die in the attempt, which is what it is for.
 */
public final class FirstKernel {
    static final String PASSED = "passed";
    private static final int LONGEST = 160;

    private FirstKernel() {
    }

    public static void main(String[] arguments) throws IOException {
        Path answer = Path.of(arguments[0]);
        try {
            CudaDevice.load();
            CudaDevice.select(arguments.length > 1 ? arguments[1] : "");
            Files.writeString(answer, computed());
        } catch (Exception | LinkageError broken) {
            Files.writeString(answer, words(broken));
        }
        Runtime.getRuntime().halt(0); // libraries that failed to load may hang in their own shutdown
    }

    /** A product through cuBLAS and a sum through a kernel of ND4J's own, against numbers worked by hand. */
    private static String computed() {
        INDArray a = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}});
        if (!CudaDevice.inUse()) {
            return "ND4J: " + Nd4j.getBackend().getClass().getSimpleName();
        }
        float[] numbers = a.mmul(a).addi(1).dup('c').data().asFloat();
        return Arrays.equals(numbers, new float[] {8, 11, 16, 23}) ? PASSED : Arrays.toString(numbers);
    }

    /** What went wrong, in one line. */
    public static String words(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String text = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        String line = text.lines().findFirst().orElse(text).replaceAll("\\S*[/\\\\]\\S*: ", ""); // without the files' long paths
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
