package org.neurarium.lesson.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.vectors.VectorFormat;
import org.neurarium.words.vectors.VectorReader;
import org.neurarium.words.vectors.VectorWriter;
import org.neurarium.words.vectors.WordVectors;

/**
 * Neighbours are those of the original space: a sort of all words by their cosine, whatever map is shown; and vectors
 * written to a file and read again have the same neighbours.
 */
public final class ProjectorCheck implements DemoCheck {
    private static final int NEAREST = 5;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        WordVectors vectors = LearntWords.of("made-en", WordSettings.of(WordMethod.SKIP_GRAM).withDim(30).withEpochs(1));
        Figures figures = new Figures();
        List<List<String>> found = found(vectors);
        int same = 0;
        for (int word = 0; word < vectors.size(); word++) {
            same += found.get(word).equals(sorted(vectors, word)) ? 1 : 0;
        }
        figures.add("words", vectors.size(), vectors.size() > 100);
        figures.add("wordsWithTheNeighboursOfBruteForce", same, same == vectors.size());
        for (VectorFormat format : VectorFormat.values()) {
            boolean kept = found(readAgain(vectors, format)).equals(found);
            figures.add(format.id() + ".sameNeighboursFromFile", kept, kept);
        }
        return figures.report();
    }

    private static List<List<String>> found(WordVectors vectors) {
        Neighbours neighbours = new Neighbours(vectors);
        List<List<String>> all = new ArrayList<>();
        for (int word = 0; word < vectors.size(); word++) {
            all.add(neighbours.nearest(vectors.vector(word), NEAREST, Neighbours.Measure.COSINE, Set.of(word)).stream().map(n -> n.word()).toList());
        }
        return all;
    }

    private static List<String> sorted(WordVectors vectors, int word) {
        float[] query = vectors.vector(word);
        double[] cosines = IntStream.range(0, vectors.size()).mapToDouble(i -> cosine(query, vectors.vector(i))).toArray();
        return IntStream.range(0, vectors.size()).boxed().filter(i -> i != word)
                .sorted(Comparator.comparingDouble(i -> -cosines[i])).limit(NEAREST).map(vectors::word).toList();
    }

    private static double cosine(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int d = 0; d < a.length; d++) {
            ab += (double) a[d] * b[d];
            aa += (double) a[d] * a[d];
            bb += (double) b[d] * b[d];
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static WordVectors readAgain(WordVectors vectors, VectorFormat format) throws InputFault {
        try {
            Path file = Files.createTempFile("vectors", "." + format.id());
            try {
                VectorWriter.write(vectors, file, format);
                return VectorReader.read(file.toString());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
