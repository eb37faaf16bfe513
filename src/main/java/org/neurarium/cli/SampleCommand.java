package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.DataSource;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.decode.Sampling;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Generation;
import org.neurarium.train.TrainingSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium sample}: lets a trained language model or encoder–decoder write. */
@Command(name = "sample", sortOptions = false)
final class SampleCommand extends Subcommand {
    private static final int LONGEST = 10_000;
    private static final int MOST_TOKENS = 1_000_000;
    private static final long HOTTEST = 100;

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--model", paramLabel = "model.zip", descriptionKey = "model")
    @Nullable Path model;

    @Option(names = "--prompt", paramLabel = "TEXT", descriptionKey = "sample.prompt")
    String prompt = "";

    @Option(names = "--length", paramLabel = "N", descriptionKey = "sample.length")
    String length = "200";

    @Option(names = "--temperature", paramLabel = "T", descriptionKey = "sample.temperature")
    String temperature = "1";

    @Option(names = "--top-k", paramLabel = "K", descriptionKey = "sample.top-k")
    String topK = "0";

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "sample.seed")
    String seed = "1";

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        Sampling sampling = new Sampling(OptionValue.number("--temperature", temperature, 0, HOTTEST),
                (int) OptionValue.integer("--top-k", topK, 0, MOST_TOKENS));
        int most = (int) OptionValue.integer("--length", length, 1, LONGEST);
        long drawn = OptionValue.integer("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
        ProjectOptions.Opened opened = project.open(context);
        try (TrainingSession session = TrainedModel.open(opened.project(), opened, model, context)) {
            if (!Generation.canWrite(session)) {
                throw new InputFault("cli.error.cannot-write", opened.project().name());
            }
            Generation generation = new Generation(session);
            Generation.Written written = generation.write(prompt(session, generation), sampling, most, drawn);
            print(generation, written, opened.project().data(), context);
        }
        return DONE;
    }

    private ExampleInput prompt(TrainingSession session, Generation generation) throws InputFault {
        if (generation.answers() && prompt.isBlank()) {
            throw new InputFault("cli.error.prompt-missing");
        }
        return generation.prompt(session.project().data(), prompt);
    }

    /** {@code {"text","ended","tokens":[{"token","probability","chance"}]}}. */
    private void print(Generation generation, Generation.Written written, DataSource data, CommandContext context)
            throws InputFault {
        String text = generation.readable(written, data);
        if (!json) {
            context.print(text);
            return;
        }
        List<Map<String, Object>> tokens = new ArrayList<>();
        for (Generation.Token token : written.tokens()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("token", token.text());
            tree.put("probability", token.probability());
            tree.put("chance", token.chance());
            tokens.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", text);
        tree.put("ended", written.ended());
        tree.put("tokens", tokens);
        context.json(tree);
    }
}
