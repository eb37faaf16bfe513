package org.neurarium.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.neurarium.ui.common.Texts;

/** Which commands a person means by what was typed, the likeliest first; in their own order where nothing was typed, and among equals. */
final class CommandSearch {
    private static final int NOT_MEANT = Integer.MAX_VALUE;

    private final Texts texts;
    private final String typed;
    private final List<String> words;

    CommandSearch(Texts texts, String typed) {
        this.texts = texts;
        this.typed = typed.strip().toLowerCase(Locale.ROOT);
        words = Stream.of(this.typed.split("[\\s,·]+")).filter(word -> !word.isEmpty()).toList();
    }

    List<Command> among(List<Command> commands) {
        record Found(Command command, int rank) {
        }
        return commands.stream().map(command -> new Found(command, rank(command))).filter(found -> found.rank() != NOT_MEANT)
                .sorted(Comparator.comparingInt(Found::rank)).map(Found::command).toList();
    }

    private int rank(Command command) {
        String label = command.label(texts).toLowerCase(Locale.ROOT);
        int at = label.indexOf(typed);
        if (command.id().equals(typed)) {
            return 0;
        }
        if (at >= 0) {
            return at == 0 || !Character.isLetterOrDigit(label.charAt(at - 1)) ? 1 : 2;
        }
        return !words.isEmpty() && words.stream().allMatch(label::contains) ? 3 : command.id().contains(typed) ? 4 : NOT_MEANT;
    }
}
