package org.neurarium.words.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.neurarium.words.corpus.Analogy;
import org.neurarium.words.vectors.WordVectors;

/**
 * How many analogies a table answers. A question counts as answered if all four words are in the table, as they stand or
 * in lower case.
 *
 * @param sections in the order of the questions
 */
public record AnalogyScore(int questions, List<Section> sections) {
    private static final int PORTION = 128;

    /** @param correct how often the nearest word was the right one */
    public record Section(String name, int answered, int correct) {
    }

    /** Answers all questions, several threads at once. */
    public static AnalogyScore of(WordVectors vectors, List<Analogy> questions) {
        return of(vectors, questions, share -> { });
    }

    /** @param progress told how far the answering is, 0 to 1; what it throws ends it */
    public static AnalogyScore of(WordVectors vectors, List<Analogy> questions, DoubleConsumer progress) {
        float[] units = units(vectors);
        int[] result = new int[questions.size()];
        for (int from = 0; from < result.length; from += PORTION) {
            progress.accept(from / (double) result.length);
            IntStream.range(from, Math.min(result.length, from + PORTION)).parallel()
                    .forEach(i -> result[i] = answer(vectors, units, questions.get(i)));
        }
        Map<String, int[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < result.length; i++) {
            int[] sum = sums.computeIfAbsent(questions.get(i).section(), s -> new int[2]);
            sum[0] += result[i] >= 0 ? 1 : 0;
            sum[1] += result[i] == 1 ? 1 : 0;
        }
        List<Section> sections = new ArrayList<>();
        sums.forEach((name, sum) -> sections.add(new Section(name, sum[0], sum[1])));
        return new AnalogyScore(questions.size(), sections);
    }

    public int answered() {
        return sections.stream().mapToInt(Section::answered).sum();
    }

    public int correct() {
        return sections.stream().mapToInt(Section::correct).sum();
    }

    /** Right ones of those answered; NaN if none was. */
    public double accuracy() {
        return answered() == 0 ? Double.NaN : correct() / (double) answered();
    }

    /** 1 right, 0 wrong, −1 not answered. */
    private static int answer(WordVectors vectors, float[] units, Analogy question) {
        int a = id(vectors, question.a());
        int b = id(vectors, question.b());
        int c = id(vectors, question.c());
        int d = id(vectors, question.d());
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            return -1;
        }
        int dim = vectors.dim();
        float[] wanted = new float[dim];
        for (int i = 0; i < dim; i++) {
            wanted[i] = units[b * dim + i] - units[a * dim + i] + units[c * dim + i];
        }
        int best = -1;
        float most = Float.NEGATIVE_INFINITY;
        for (int word = 0; word < vectors.size(); word++) {
            float score = Neighbours.dot(wanted, 0, units, word * dim, dim);
            if (score > most && word != a && word != b && word != c) {
                most = score;
                best = word;
            }
        }
        return best == d ? 1 : 0;
    }

    private static int id(WordVectors vectors, String word) {
        int id = vectors.id(word);
        return id >= 0 ? id : vectors.id(word.toLowerCase(Locale.ROOT));
    }

    private static float[] units(WordVectors vectors) {
        int dim = vectors.dim();
        float[] units = new float[Math.multiplyExact(vectors.size(), dim)];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(Directions.unit(vectors.vector(i)), 0, units, i * dim, dim);
        }
        return units;
    }
}
