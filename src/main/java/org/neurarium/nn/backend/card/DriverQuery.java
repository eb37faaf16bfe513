package org.neurarium.nn.backend.card;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neurarium.nn.backend.card.Objection.Reason;

/** Asks the driver for its cards through nvidia-smi, which comes with it, so that no CUDA library is loaded for it. */
public final class DriverQuery {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String tool;
    private final Duration patience;

    /** What a process said before it ended. */
    private record Said(int status, List<String> lines) {
    }

    DriverQuery(String tool, Duration patience) {
        this.tool = tool;
        this.patience = patience;
    }

    public static DriverAnswer ask() {
        return new DriverQuery("nvidia-smi", PATIENCE).answer();
    }

    DriverAnswer answer() {
        try {
            Said said = run(DriverAnswer.FIELDS);
            if (DriverAnswer.tooOldToTell(said.lines())) {
                Said old = run("driver_version,name");
                return DriverAnswer.readOld(old.status(), old.lines());
            }
            return DriverAnswer.read(said.status(), said.lines());
        } catch (Silence silence) {
            return DriverAnswer.none(Reason.DRIVER_SILENT, patience.toSeconds());
        } catch (IOException absent) {
            return DriverAnswer.none(Reason.NO_DRIVER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return DriverAnswer.none(Reason.DRIVER_SILENT, patience.toSeconds());
        }
    }

    private Said run(String fields) throws IOException, InterruptedException, Silence {
        Process process = new ProcessBuilder(tool, "--query-gpu=" + fields, "--format=csv,noheader,nounits")
                .redirectErrorStream(true).start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Silence();
            }
            try (BufferedReader out = process.inputReader()) {
                return new Said(process.exitValue(), out.lines().toList());
            }
        } finally {
            process.destroyForcibly(); // a driver that hangs may keep even a killed process: nobody waits for it
        }
    }

    /** The process did not end in time. */
    private static final class Silence extends Exception {
        private static final long serialVersionUID = 1;
    }
}
