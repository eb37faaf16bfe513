package org.neurarium.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.Directions;
import org.neurarium.words.ask.LikenessScore;
import org.neurarium.words.ask.QuestionFiles;
import org.neurarium.words.ask.WordLookup;
import org.neurarium.words.ask.WordSets;
import org.neurarium.words.vectors.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code neurarium words similarity}: two words, two sentences, the odd one of several words, or a file of pairs. */
@Command(name = "similarity", sortOptions = false)
final class WordsSimilarityCommand extends WordsSubcommand {
    @Parameters(arity = "0..*", paramLabel = "WORD", descriptionKey = "words.similar")
    List<String> words = List.of();

    @Option(names = "--vectors", paramLabel = "V", descriptionKey = "words.vectors")
    @Nullable String vectors;

    @Option(names = "--pairs", paramLabel = "F", descriptionKey = "words.pairs")
    @Nullable String pairs;

    @Option(names = "--tokenizer", paramLabel = "T", descriptionKey = "words.tokenizer")
    String tokenizer = Splitting.WORDS.id();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault {
        if (pairs == null && words.size() < 2 || pairs != null && !words.isEmpty()) {
            throw new InputFault("words.fault.two");
        }
        Splitting splitting = Splitting.find(OptionValue.choice("--tokenizer", tokenizer, Splitting.ids())).orElseThrow();
        if (pairs != null) {
            List<QuestionFiles.Likeness> asked = QuestionFiles.likeness(pairs);
            score(context, LikenessScore.of(read(context, vectors), asked));
        } else if (words.size() > 2) {
            WordsNearestCommand.print(context, WordSets.oddOneOut(read(context, vectors), words), json);
        } else {
            two(context, read(context, vectors), splitting);
        }
        return Subcommand.DONE;
    }

    private void two(CommandContext context, WordVectors table, Splitting splitting) throws InputFault {
        boolean sentences = words.stream().anyMatch(w -> w.strip().contains(" "));
        double value;
        if (sentences) {
            value = WordSets.sentences(table, splitting.tokenizer().tokens(words.get(0)), splitting.tokenizer().tokens(words.get(1)))
                    .orElseThrow(() -> new InputFault("words.fault.sentence"));
        } else {
            value = Directions.cosine(WordLookup.find(table, words.get(0)).vector(), WordLookup.find(table, words.get(1)).vector());
        }
        if (json) {
            context.json(Map.of("similarity", value));
        } else {
            context.print(String.format(Locale.ROOT, "%.4f", value));
        }
    }

    private void score(CommandContext context, LikenessScore score) {
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("pairs", score.pairs());
            tree.put("answered", score.answered());
            tree.put("spearman", score.spearman());
            context.json(tree);
        } else {
            context.print(context.say("words.cli.spearman", score.answered(), score.pairs(), ProgressBar.figure(score.spearman())));
        }
    }
}
