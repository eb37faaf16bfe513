package org.neurarium.cli;

import java.util.Locale;
import org.neurarium.i18n.Messages;
import org.neurarium.train.TrainingFrame;

/**
 * How far training is, on standard error: a line that is redrawn on a terminal, else a line per tenth of the way, so
 * that a log file stays short.
 */
final class ProgressBar {
    private static final int CELLS = 24;
    private final Console console;
    private final Messages messages;
    private final int epochs;
    private int lastTenth = -1;
    private int shownWidth;

    ProgressBar(Console console, Messages messages, int epochs) {
        this.console = console;
        this.messages = messages;
        this.epochs = epochs;
    }

    void show(TrainingFrame frame) {
        if (console.terminal()) {
            redraw(bar(frame) + " " + text(frame));
            return;
        }
        int tenth = (int) (10 * share(frame));
        if (tenth > lastTenth) {
            lastTenth = tenth;
            console.err().println(text(frame));
        }
    }

    /** Leaves the terminal's cursor on a fresh line. */
    void end() {
        if (shownWidth > 0) {
            console.err().println();
            shownWidth = 0;
        }
    }

    private void redraw(String line) {
        int width = TextTable.width(line);
        console.err().print("\r" + line + " ".repeat(Math.max(0, shownWidth - width)));
        console.err().flush();
        shownWidth = width;
    }

    private double share(TrainingFrame frame) {
        double within = frame.batches() == 0 ? 0 : (double) frame.batch() / frame.batches();
        return Math.min(1, (frame.epoch() + within) / Math.max(1, epochs));
    }

    private String bar(TrainingFrame frame) {
        int filled = (int) Math.round(CELLS * share(frame));
        return "[" + "#".repeat(filled) + "-".repeat(CELLS - filled) + "]";
    }

    private String text(TrainingFrame frame) {
        String line = messages.get("cli.progress.epoch", frame.epoch(), epochs,
                figure(frame.epoch() == 0 ? frame.batchLoss() : frame.metrics().trainLoss()));
        boolean held = !Double.isNaN(frame.metrics().validationAccuracy());
        double accuracy = held ? frame.metrics().validationAccuracy() : frame.metrics().trainAccuracy();
        return Double.isNaN(accuracy) ? line
                : line + messages.get(held ? "cli.progress.validation-accuracy" : "cli.progress.accuracy", figure(accuracy));
    }

    static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4g", value);
    }
}
