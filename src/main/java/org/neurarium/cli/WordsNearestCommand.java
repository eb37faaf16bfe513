package org.neurarium.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.Neighbour;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.ask.WordLookup;
import org.neurarium.words.vectors.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code neurarium words nearest}. */
@Command(name = "nearest", sortOptions = false)
final class WordsNearestCommand extends WordsSubcommand {
    @Parameters(paramLabel = "WORD", descriptionKey = "words.word")
    String word = "";

    @Option(names = "--vectors", paramLabel = "V", descriptionKey = "words.vectors")
    @Nullable String vectors;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "words.count")
    String count = "10";

    @Option(names = "--measure", paramLabel = "cosine|euclidean", descriptionKey = "words.measure")
    String measure = "cosine";

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault {
        int wanted = (int) OptionValue.integer("--count", count, 1, MOST_ANSWERS);
        Neighbours.Measure how = Neighbours.Measure.valueOf(
                OptionValue.choice("--measure", measure, List.of("cosine", "euclidean")).toUpperCase(Locale.ROOT));
        WordVectors table = read(context, vectors);
        WordLookup.Found found = WordLookup.find(table, word);
        List<Neighbour> near = new Neighbours(table).nearest(found.vector(), wanted, how,
                found.id() < 0 ? Set.of() : Set.of(found.id()));
        print(context, near, json);
        return Subcommand.DONE;
    }

    static void print(CommandContext context, List<Neighbour> near, boolean json) {
        if (json) {
            context.json(near.stream().map(WordsNearestCommand::tree).toList());
            return;
        }
        TextTable lines = new TextTable();
        near.forEach(n -> lines.row(n.word(), String.format(Locale.ROOT, "%.4f", n.similarity())));
        lines.lines().forEach(context::print);
    }

    private static Map<String, Object> tree(Neighbour neighbour) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("word", neighbour.word());
        tree.put("similarity", neighbour.similarity());
        return tree;
    }
}
