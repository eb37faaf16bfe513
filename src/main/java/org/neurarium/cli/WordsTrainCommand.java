package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.Corpus;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.corpus.PassageEnds;
import org.neurarium.words.corpus.TextCorpus;
import org.neurarium.words.learn.WordProgress;
import org.neurarium.words.learn.WordTraining;
import org.neurarium.words.vectors.VectorFormat;
import org.neurarium.words.vectors.VectorWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium words train}. */
@Command(name = "train", sortOptions = false)
final class WordsTrainCommand extends WordsSubcommand {
    @Option(names = "--corpus", paramLabel = "F", descriptionKey = "words.corpus")
    @Nullable String corpus;

    @Option(names = "--tokenizer", paramLabel = "T", descriptionKey = "words.tokenizer")
    String tokenizer = Splitting.WORDS.id();

    @Option(names = "--passages", paramLabel = "auto|lines|paragraphs", descriptionKey = "words.passages")
    String passages = PassageEnds.AUTO.id();

    @Mixin
    WordsOptions options = new WordsOptions();

    @Option(names = "--out", paramLabel = "V.txt", descriptionKey = "words.out")
    @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "words.format")
    @Nullable String format;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        var settings = options.settings();
        if (corpus == null) {
            throw new InputFault("words.fault.no-corpus");
        }
        if (format != null) {
            OptionValue.choice("--format", format, VectorFormat.ids());
        }
        if (out != null) {
            Outputs.parentOf(out);
        }
        WordsProgressBar bar = new WordsProgressBar(context);
        try (WordTraining training = WordTraining.open(source(), settings, bar::reading)) {
            WordsRun.Ended ended = new WordsRun(context, training, bar, json).train();
            if (ended.progress().state() == WordProgress.State.DIVERGED) {
                throw new RunFault("words.fault.diverged", settings.rate());
            }
            if (out != null) {
                VectorFormat how = format == null ? VectorFormat.ofName(out.toString())
                        : VectorFormat.find(format).orElseThrow();
                VectorWriter.write(training.snapshot(), out, how);
            }
            report(context, training, ended);
        }
        return Subcommand.DONE;
    }

    private Corpus source() throws InputFault {
        if (MadeCorpus.find(String.valueOf(corpus)).isPresent()) {
            return MadeCorpus.find(String.valueOf(corpus)).get();
        }
        Splitting splitting = Splitting.find(OptionValue.choice("--tokenizer", tokenizer, Splitting.ids())).orElseThrow();
        PassageEnds ends = PassageEnds.find(OptionValue.choice("--passages", passages, PassageEnds.ids())).orElseThrow();
        return TextCorpus.open(String.valueOf(corpus), splitting, ends);
    }

    private void report(CommandContext context, WordTraining training, WordsRun.Ended ended) {
        WordProgress p = ended.progress();
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("event", "done");
            tree.put("words", training.words().size());
            tree.put("tokens", training.words().total());
            tree.put("dim", training.settings().dim());
            tree.put("epochs", p.epoch());
            tree.put("seconds", ended.seconds());
            tree.put("perSecond", p.perSecond());
            tree.put("loss", p.loss());
            tree.put("stoppedBy", p.state() == WordProgress.State.STOPPED ? "user" : "epochs");
            context.json(tree);
            return;
        }
        context.print(context.say("words.cli.done", training.words().size(), training.settings().dim(),
                training.words().total(), ended.seconds(), ProgressBar.figure(p.loss()), Math.round(p.perSecond())));
        if (out != null) {
            context.print(context.say("words.cli.written", out));
        }
    }
}
