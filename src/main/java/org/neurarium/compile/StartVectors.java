package org.neurarium.compile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.WordTable;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.TokenVectors;
import org.neurarium.layer.EmbeddingLayerType;
import org.neurarium.words.vectors.WordVectors;

/**
 * Finds the word vectors that layers start from: for each token of the data the vector of the same word, else of the same
 * word in lower case. Marks such as padding have none.
 */
public final class StartVectors {
    private static final List<String> MARKS = List.of(Vocabulary.PADDING, Vocabulary.UNKNOWN, Vocabulary.START, Vocabulary.END);

    private StartVectors() {
    }

    /**
     * The examples with what the project's layers ask for. Reads files, so it may be slow; a file that cannot be read is
     * said in what the layer gets.
     *
     * @param base folder that relative paths start from; null for the working folder
     */
    public static Examples with(Project project, Examples examples, @Nullable Path base) {
        Map<String, TokenVectors> all = new HashMap<>();
        for (VectorRequest request : VectorRequest.of(project)) {
            List<String> tokens = tokens(request.decoder(), examples.sequences());
            if (!tokens.isEmpty()) {
                all.put(request.node(), read(project, request, tokens, base));
            }
        }
        return all.isEmpty() ? examples : examples.with(examples.sequences().withVectors(all));
    }

    /** The tokens that a layer of ids looks up, by id; empty where the data have none. */
    public static List<String> tokensOf(Project project, String layer, Examples examples) {
        return tokens(VectorRequest.isToldDecoder(project, layer), examples.sequences());
    }

    private static List<String> tokens(boolean decoder, Sequences sequences) {
        Sequences.Decoder told = sequences.decoder();
        return !decoder ? sequences.vocabulary() : told == null ? List.of() : told.vocabulary();
    }

    private static TokenVectors read(Project project, VectorRequest request, List<String> tokens, @Nullable Path base) {
        if (request.isCarried()) {
            WordTable table = project.tables().get(request.table());
            return table == null ? TokenVectors.refused(new InputFault("problems.vectors-not-carried", request.node(),
                    request.table()), true) : of(table, tokens);
        }
        try {
            OtherComputers.check(request.source());
            Path file = base == null ? Path.of(request.source()) : base.resolve(request.source());
            return VectorCache.read(file, tokens);
        } catch (InvalidPathException e) {
            return TokenVectors.refused(new InputFault(e, "words.fault.missing",
                    request.source().replaceAll("\\p{Cntrl}", "?")), false);
        } catch (InputFault fault) {
            return TokenVectors.refused(fault, false);
        }
    }

    /** Vectors in memory, matched to tokens; those of pieces too, where the vectors make some for unseen words. */
    public static TokenVectors of(WordVectors vectors, List<String> tokens) {
        return matched(tokens, vectors.dim(), token -> vectors.id(token) >= 0 || vectors.id(lower(token)) < 0
                ? vectors.vector(token) : vectors.vector(lower(token)), false);
    }

    private static TokenVectors of(WordTable table, List<String> tokens) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < table.words().size(); i++) {
            places.putIfAbsent(table.words().get(i), i);
        }
        return matched(tokens, table.dim(), token -> Optional.ofNullable(places.getOrDefault(token, places.get(lower(token))))
                .map(table::vector), true);
    }

    private static String lower(String token) {
        return token.toLowerCase(Locale.ROOT);
    }

    private static TokenVectors matched(List<String> tokens, int dim, Function<String, Optional<float[]>> vectors, boolean carried) {
        List<String> words = new ArrayList<>();
        int[] ids = new int[tokens.size()];
        float[] rows = new float[Math.multiplyExact(tokens.size(), dim)];
        int asked = 0;
        for (int id = 0; id < tokens.size(); id++) {
            if (id < MARKS.size() && tokens.get(id).equals(MARKS.get(id))) {
                continue;
            }
            asked++;
            Optional<float[]> vector = vectors.apply(Tokenizer.composed(tokens.get(id)));
            if (vector.isPresent()) {
                System.arraycopy(vector.get(), 0, rows, words.size() * dim, dim);
                ids[words.size()] = id;
                words.add(tokens.get(id));
            }
        }
        return new TokenVectors(asked, dim, words, Arrays.copyOf(ids, words.size()), Arrays.copyOf(rows, words.size() * dim),
                null, carried);
    }

    /** A table of what was matched, for a project to carry. */
    public static WordTable table(TokenVectors vectors) {
        return new WordTable(vectors.words(), vectors.dim(), vectors.rows().clone());
    }

    /**
     * The project as a bundle needs it: with the vectors that its layers took from files, so that it opens where those files
     * are not. Tables that no layer asks for any more are left behind.
     *
     * @param vectors what the layers got
     */
    public static Project carried(Project project, Map<String, TokenVectors> vectors) {
        Map<String, WordTable> tables = new LinkedHashMap<>();
        Project changed = project;
        for (VectorRequest request : VectorRequest.of(project)) {
            TokenVectors found = vectors.get(request.node());
            if (request.isCarried() && project.tables().containsKey(request.table())) {
                tables.put(request.table(), project.tables().get(request.table()));
            } else if (!request.isCarried() && found != null && found.found() > 0) {
                String name = request.node();
                while (project.tables().containsKey(name) || tables.containsKey(name)) {
                    name += "_";
                }
                tables.put(name, table(found));
                LayerNode node = project.network().find(request.node()).orElseThrow();
                changed = changed.withNetwork(changed.network().replace(node.withSettings(
                        node.settings().with(EmbeddingLayerType.VECTORS, Project.CARRIED + name))));
            }
        }
        return changed.withTables(tables);
    }
}
