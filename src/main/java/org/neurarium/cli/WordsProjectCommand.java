package org.neurarium.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.Directions;
import org.neurarium.words.projection.MapSteps;
import org.neurarium.words.projection.Pca;
import org.neurarium.words.projection.Points;
import org.neurarium.words.projection.Tsne;
import org.neurarium.words.projection.Umap;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.VectorFormat;
import org.neurarium.words.vectors.VectorWriter;
import org.neurarium.words.vectors.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code neurarium words project}: coordinates of a map as a table. */
@Command(name = "project", sortOptions = false)
final class WordsProjectCommand extends WordsSubcommand {
    private static final int MOST_POINTS = 100_000;
    private static final int LEAST_POINTS = 4;

    @Option(names = "--vectors", paramLabel = "V", descriptionKey = "words.vectors")
    @Nullable String vectors;

    @Option(names = "--method", paramLabel = "pca|tsne|umap", descriptionKey = "words.project.method")
    String method = "pca";

    @Option(names = "--dims", paramLabel = "2|3", descriptionKey = "words.project.dims")
    String dims = "2";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "words.project.limit")
    String limit = "10000";

    @Option(names = "--perplexity", paramLabel = "X", descriptionKey = "words.project.perplexity")
    @Nullable String perplexity;

    @Option(names = "--neighbours", paramLabel = "N", descriptionKey = "words.project.neighbours")
    String neighbours = "15";

    @Option(names = "--min-dist", paramLabel = "X", descriptionKey = "words.project.min-dist")
    String minDist = "0.1";

    @Option(names = "--iterations", paramLabel = "N", descriptionKey = "words.project.iterations")
    @Nullable String iterations;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "words.seed")
    String seed = "1";

    @Option(names = "--out", paramLabel = "F.csv", descriptionKey = "words.project.out")
    @Nullable Path out;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        OptionValue.choice("--method", method, List.of("pca", "tsne", "umap"));
        int into = (int) OptionValue.integer("--dims", dims, 2, 3);
        int most = (int) OptionValue.integer("--limit", limit, LEAST_POINTS, MOST_POINTS);
        if (out != null) {
            Outputs.parentOf(out);
        } else if (!json) {
            throw new InputFault("words.fault.no-out");
        }
        WordVectors table = read(context, vectors);
        int n = Math.min(most, table.size());
        if (n < LEAST_POINTS || table.dim() < into) {
            throw new InputFault("words.fault.too-few-points", table.size(), table.dim(), LEAST_POINTS, into);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("method", method);
        tree.put("points", n);
        float[] map = method.equals("pca") ? pca(points(table, n), into, tree) : steps(context, points(table, n), into, tree);
        if (out != null) {
            write(table, n, into, map, out);
        }
        report(context, table, tree, map, into);
        return Subcommand.DONE;
    }

    /** Directions: t-SNE and UMAP then go by cosines. PCA takes the vectors as they are. */
    private Points points(WordVectors table, int n) {
        float[] values = new float[n * table.dim()];
        for (int i = 0; i < n; i++) {
            float[] vector = table.vector(i);
            System.arraycopy(method.equals("pca") ? vector : Directions.unit(vector), 0, values, i * table.dim(), table.dim());
        }
        return new Points(values, n, table.dim());
    }

    private static float[] pca(Points points, int into, Map<String, Object> tree) {
        Pca pca = Pca.of(points, into);
        double[] explained = new double[into];
        for (int k = 0; k < into; k++) {
            explained[k] = pca.explained(k);
        }
        tree.put("varianceExplained", explained);
        return pca.coordinates();
    }

    private float[] steps(CommandContext context, Points points, int into, Map<String, Object> tree) throws InputFault {
        long start = OptionValue.integer("--seed", seed, 0, Long.MAX_VALUE);
        MapSteps steps;
        if (method.equals("tsne")) {
            double asked = perplexity == null ? Math.min(30, (points.size() - 1) / 3.0)
                    : WordsOptions.number("--perplexity", perplexity, 1, Math.max(1, (points.size() - 1) / 3));
            steps = Tsne.of(points, into, asked, 0, start);
        } else {
            int near = (int) OptionValue.integer("--neighbours", neighbours, 2, Math.min(200, points.size() - 1));
            steps = Umap.of(points, into, near, WordsOptions.number("--min-dist", minDist, 0, 1), start);
        }
        int count = iterations == null ? steps.usualIterations()
                : (int) OptionValue.integer("--iterations", iterations, 1, 1_000_000);
        WordsProgressBar bar = new WordsProgressBar(context);
        try (StopSignal stop = StopSignal.listen()) {
            while (steps.iteration() < count && !stop.asked()) {
                steps.step();
                bar.step(steps.iteration() / (double) count, context.say("words.cli.step", steps.iteration(), count));
            }
        }
        bar.end();
        tree.put("iterations", steps.iteration());
        tree.put("cost", steps.cost());
        return steps.coordinates();
    }

    private static void write(WordVectors table, int n, int into, float[] map, Path out) throws IOException {
        if (VectorFormat.ofName(out.toString()) == VectorFormat.TSV) {
            long[] counts = table.countsKnown() ? IntStream.range(0, n).mapToLong(table::count).toArray() : new long[0];
            VectorWriter.write(new WordVectors(table.words().subList(0, n), counts, HeapRows.of(map, into), null), out, VectorFormat.TSV);
            return;
        }
        try (BufferedWriter file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            file.write(table.countsKnown() ? "word,count,x,y" : "word,x,y");
            file.write(into == 3 ? ",z\n" : "\n");
            for (int i = 0; i < n; i++) {
                String word = table.word(i);
                boolean quoted = word.matches("(?s).*[\",\\s].*");
                file.write(quoted ? '"' + word.replace("\"", "\"\"") + '"' : word);
                if (table.countsKnown()) {
                    file.write("," + table.count(i));
                }
                for (int d = 0; d < into; d++) {
                    file.write("," + map[i * into + d]);
                }
                file.write('\n');
            }
        }
    }

    private void report(CommandContext context, WordVectors table, Map<String, Object> tree, float[] map, int into) {
        if (json) {
            if (out == null) {
                tree.put("words", table.words().subList(0, map.length / into));
                tree.put("coordinates", map);
            }
            context.json(tree);
            return;
        }
        tree.forEach((name, value) -> {
            if (value instanceof double[] shares) {
                for (int k = 0; k < shares.length; k++) {
                    context.print(context.say("words.cli.explained", k + 1, ProgressBar.figure(100 * shares[k])));
                }
            }
        });
        if (tree.containsKey("cost")) {
            context.print(context.say("words.cli.cost", tree.get("iterations"), ProgressBar.figure((double) tree.get("cost"))));
        }
        context.print(context.say("words.cli.written", String.valueOf(out)));
    }
}
