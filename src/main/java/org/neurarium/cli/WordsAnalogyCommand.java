package org.neurarium.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.Analogies;
import org.neurarium.words.ask.AnalogyScore;
import org.neurarium.words.ask.Neighbour;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.ask.QuestionFiles;
import org.neurarium.words.ask.WordLookup;
import org.neurarium.words.corpus.Analogy;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.vectors.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code neurarium words analogy}. */
@Command(name = "analogy", sortOptions = false)
final class WordsAnalogyCommand extends WordsSubcommand {
    @Parameters(arity = "0..3", paramLabel = "A B C", hideParamSyntax = true, descriptionKey = "words.abc")
    List<String> words = List.of();

    @Option(names = "--vectors", paramLabel = "V", descriptionKey = "words.vectors")
    @Nullable String vectors;

    @Option(names = "--questions", paramLabel = "F", descriptionKey = "words.questions")
    @Nullable String questions;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "words.count")
    String count = "10";

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault {
        int wanted = (int) OptionValue.integer("--count", count, 1, MOST_ANSWERS);
        if (questions == null && words.size() != 3 || questions != null && !words.isEmpty()) {
            throw new InputFault("words.fault.abc");
        }
        if (questions != null) {
            List<Analogy> asked = MadeCorpus.find(questions).isPresent() ? MadeCorpus.find(questions).get().questions()
                    : QuestionFiles.analogies(questions);
            report(context, AnalogyScore.of(read(context, vectors), asked));
            return Subcommand.DONE;
        }
        WordVectors table = read(context, vectors);
        WordLookup.Found a = WordLookup.find(table, words.get(0));
        WordLookup.Found b = WordLookup.find(table, words.get(1));
        WordLookup.Found c = WordLookup.find(table, words.get(2));
        List<Neighbour> near = Analogies.solve(new Neighbours(table), a, b, c, wanted);
        if (!json) {
            context.print(context.say("words.cli.sum", a.word(), b.word(), c.word()));
        }
        WordsNearestCommand.print(context, near, json);
        return Subcommand.DONE;
    }

    private void report(CommandContext context, AnalogyScore score) {
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("questions", score.questions());
            tree.put("answered", score.answered());
            tree.put("correct", score.correct());
            tree.put("accuracy", score.accuracy());
            tree.put("sections", score.sections().stream().map(WordsAnalogyCommand::tree).toList());
            context.json(tree);
            return;
        }
        TextTable lines = new TextTable();
        lines.row(context.say("words.cli.section"), context.say("words.cli.answered"), context.say("words.cli.correct"),
                context.say("words.cli.accuracy"));
        score.sections().forEach(s -> lines.row(s.name(), s.answered(), s.correct(),
                ProgressBar.figure(s.answered() == 0 ? Double.NaN : s.correct() / (double) s.answered())));
        lines.row(context.say("words.cli.all", score.questions()), score.answered(), score.correct(),
                ProgressBar.figure(score.accuracy()));
        lines.lines().forEach(context::print);
    }

    private static Map<String, Object> tree(AnalogyScore.Section section) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", section.name());
        tree.put("answered", section.answered());
        tree.put("correct", section.correct());
        return tree;
    }
}
