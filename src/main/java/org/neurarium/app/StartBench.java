package org.neurarium.app;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neurarium.cli.BenchRow;
import org.neurarium.document.spec.InputFault;

/**
 * Starts the program anew, as a process, with the options this one was started with; it notes when its window can be
 * used and when XOR has made its first update, and ends. Median of five after one start that does not count.
 */
final class StartBench {
    private static final int RUNS = 5;
    private static final long PATIENCE_SECONDS = 120;

    BenchRow run() throws InputFault {
        double[] window = new double[RUNS];
        double[] step = new double[RUNS];
        try {
            Path folder = Files.createTempDirectory("neurarium-start");
            try {
                once(folder);
                for (int i = 0; i < RUNS; i++) {
                    double[] seconds = once(folder);
                    window[i] = seconds[0];
                    step[i] = seconds[1];
                }
            } finally {
                delete(folder.toFile());
            }
        } catch (IOException e) {
            throw new InputFault(e, "shell.bench.start", String.valueOf(e.getMessage()));
        }
        return WindowBenches.row("start", WindowBenches.median(window), "s",
                Map.of("window", WindowBenches.median(window), "firstStep", WindowBenches.median(step)));
    }

    /** One start; all share a folder, so that the class archive of the first one serves the others, as it does for people. */
    private static double[] once(Path folder) throws IOException {
        Path report = folder.resolve("report");
        Files.deleteIfExists(report);
        ProcessBuilder program = program(report, List.of("open", "xor", "--profile", folder.toString()));
        long start = System.currentTimeMillis();
        Process process = program.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("log").toFile()).start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(report)) {
                process.destroyForcibly();
                throw new IOException(Files.readString(folder.resolve("log")));
            }
            String[] times = Files.readString(report).split(" ");
            return new double[] {(Long.parseLong(times[0]) - start) / 1e3, (Long.parseLong(times[1]) - start) / 1e3};
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The installed program's own launcher, or this Java with its options where there is none. */
    private static ProcessBuilder program(Path report, List<String> arguments) {
        String option = "-D" + StartReport.PROPERTY + "=" + report;
        String launcher = System.getProperty("neurarium.launcher");
        List<String> command = new ArrayList<>();
        if (launcher == null) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(a -> !a.contains("Archive")).forEach(command::add);
            command.addAll(List.of(option, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        } else {
            command.add(launcher);
        }
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().merge("NEURARIUM_JAVA_OPTIONS", option, (theirs, ours) -> theirs + " " + ours);
        return program;
    }

    private static void delete(File file) {
        File[] inside = file.listFiles();
        for (File each : inside == null ? new File[0] : inside) {
            delete(each);
        }
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}
