package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that stand in {@code sh} fences of a Markdown file, as a shell would read them. */
final class FencedCommands {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

    private FencedCommands() {
    }

    /** Each command in its words, comments left out. */
    static List<List<String>> of(Path markdown) throws IOException {
        List<List<String>> commands = new ArrayList<>();
        Matcher fence = FENCE.matcher(Files.readString(markdown));
        while (fence.find()) {
            fence.group(1).replaceAll("\\\\\\n\\s*", " ").lines().map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                    .filter(line -> !line.isEmpty()).forEach(line -> commands.add(words(line)));
        }
        return commands;
    }

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group().replaceAll("['\"]", ""));
        }
        return words;
    }
}
