package org.neurarium.cli;

import org.neurarium.words.learn.WordProgress;

/** How far the reading of a text and the learning of vectors are, on standard error: one line that is redrawn on a terminal, else a line per tenth. */
final class WordsProgressBar {
    private static final int CELLS = 24;
    private final CommandContext context;
    private int lastTenth = -1;
    private int shownWidth;

    WordsProgressBar(CommandContext context) {
        this.context = context;
    }

    void reading(double share) {
        if (context.console().terminal()) {
            redraw(share, context.say("words.cli.reading", Math.round(100 * share)));
        }
    }

    void readingVectors(double share) {
        if (context.console().terminal()) {
            redraw(share, context.say("words.cli.reading-vectors", Math.round(100 * share)));
        }
    }

    void show(WordProgress progress) {
        String text = context.say("words.cli.progress", Math.round(100 * progress.share()), progress.epoch(),
                ProgressBar.figure(progress.loss()), Math.round(progress.perSecond()));
        step(progress.share(), text);
    }

    /** Any other work. */
    void step(double share, String text) {
        int tenth = (int) (10 * share);
        if (context.console().terminal()) {
            redraw(share, text);
        } else if (tenth > lastTenth) {
            lastTenth = tenth;
            context.console().err().println(text);
        }
    }

    /** Leaves the terminal's cursor on a fresh line. */
    void end() {
        if (shownWidth > 0) {
            context.console().err().println();
            shownWidth = 0;
        }
    }

    private void redraw(double share, String text) {
        int filled = (int) Math.round(CELLS * Math.min(1, share));
        String line = "[" + "#".repeat(filled) + "-".repeat(CELLS - filled) + "] " + text;
        int width = TextTable.width(line);
        context.console().err().print("\r" + line + " ".repeat(Math.max(0, shownWidth - width)));
        context.console().err().flush();
        shownWidth = width;
    }
}
