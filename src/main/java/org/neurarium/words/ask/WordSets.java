package org.neurarium.words.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.vectors.WordVectors;

/** Questions to several words at once. */
public final class WordSets {
    private WordSets() {
    }

    /** Words with the cosine to the mean direction of all of them, the odd one first. */
    public static List<Neighbour> oddOneOut(WordVectors vectors, List<String> words) throws InputFault {
        List<WordLookup.Found> found = new ArrayList<>();
        for (String word : words) {
            found.add(WordLookup.find(vectors, word));
        }
        float[] mean = mean(found.stream().map(WordLookup.Found::vector).toList(), vectors.dim());
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Neighbour(found.get(i).id(), found.get(i).word(), Directions.cosine(found.get(i).vector(), mean)))
                .sorted(Comparator.comparingDouble(Neighbour::similarity)).toList();
    }

    /** cos of the mean directions of two lists of tokens; tokens without a vector are passed over. */
    public static Optional<Double> sentences(WordVectors vectors, List<String> one, List<String> other) {
        List<float[]> a = known(vectors, one);
        List<float[]> b = known(vectors, other);
        return a.isEmpty() || b.isEmpty() ? Optional.empty()
                : Optional.of(Directions.cosine(mean(a, vectors.dim()), mean(b, vectors.dim())));
    }

    private static List<float[]> known(WordVectors vectors, List<String> tokens) {
        return tokens.stream().map(vectors::vector).flatMap(Optional::stream).toList();
    }

    private static float[] mean(List<float[]> vectors, int dim) {
        float[] sum = new float[dim];
        for (float[] vector : vectors) {
            float[] unit = Directions.unit(vector);
            for (int d = 0; d < dim; d++) {
                sum[d] += unit[d] / vectors.size();
            }
        }
        return sum;
    }
}
