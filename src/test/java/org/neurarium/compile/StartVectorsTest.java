package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.WordTable;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.document.spec.TokenVectors;

/** Which rows of an embedding start from word vectors, and what is said where they cannot. */
class StartVectorsTest {
    private static final List<String> TOKENS = List.of("<pad>", "<unk>", "good", "Film", "bad", "Paris");
    @TempDir
    Path folder;

    private static Examples examples() {
        return Examples.classification(new float[] {2, 3, 0, 4, 3, 5}, Shape.of(3), new int[] {0, 1}, List.of("no", "yes"), List.of())
                .with(new Sequences(new int[] {2, 3}, TOKENS, 0, null));
    }

    private static Project project(Object... settings) {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("words", "embedding", Settings.of(settings)), new LayerNode("mean", "global-average-pooling", Settings.EMPTY),
                new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "words"), new Wire("words", "mean"), new Wire("mean", "out")));
        return new Project("p", new DataSource("sentences-en", Settings.EMPTY, 0.5), network, Training.DEFAULT, CanvasLayout.EMPTY);
    }

    private Path vectors() throws IOException {
        return Files.writeString(folder.resolve("three.vec"), "4 3\ngood 1 2 3\nfilm 4 5 6\n<pad> 9 9 9\nunused 7 7 7\n");
    }

    private static TokenVectors matched(Project project) {
        return StartVectors.with(project, examples(), null).sequences().vectors().get("words");
    }

    private static List<Problem> problems(Project project) {
        return NetworkAnalyzer.analyse(project, Optional.of(StartVectors.with(project, examples(), null).schema())).problems();
    }

    /** As it stands, else in lower case; marks have none, whatever the file says. */
    @Test
    void tokensAreMatchedByWord() throws IOException {
        TokenVectors found = matched(project("vectors", vectors().toString()));
        assertEquals(List.of("good", "Film"), found.words());
        assertArrayEquals(new int[] {2, 3}, found.ids());
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, found.rows());
        assertEquals(4, found.asked());
    }

    @Test
    void vectorsOnAnotherComputerAreNotLookedFor() {
        TokenVectors found = matched(project("vectors", "//nowhere.invalid/share/three.vec"));
        assertNotNull(found.fault());
        assertEquals("document.file.elsewhere", found.fault().messageKey());
    }

    @Test
    void rowsStartFromTheVectorsAndTheOthersAsUsual() throws IOException {
        float[] usual = embeddings(project("outputDim", 3));
        float[] started = embeddings(project("outputDim", 3, "vectors", vectors().toString()));
        float[] expected = usual.clone();
        System.arraycopy(new float[] {1, 2, 3, 4, 5, 6}, 0, expected, 2 * 3, 6);
        assertArrayEquals(expected, started);
        assertArrayEquals(started, embeddings(project("outputDim", 3, "vectors", vectors().toString())), "the same once more");
    }

    private static float[] embeddings(Project project) {
        Examples examples = StartVectors.with(project, examples(), null);
        CompiledNetwork network = assertInstanceOf(CompiledNetwork.class, NetworkCompiler.compile(project, examples.schema()));
        return network.newGraph().getLayer("words").getParam("W").dup('f').data().asFloat(); // [vocabulary × dim], word after word
    }

    @Test
    void anotherDimensionIsSaidWithItsRemedy() throws IOException {
        Project project = project("outputDim", 8, "vectors", vectors().toString());
        Problem said = problems(project).stream().filter(p -> p.node().equals("words")).findFirst().orElseThrow();
        assertEquals("problems.vectors-dimension", said.messageKey());
        assertEquals(List.of("words", 3, 8), said.arguments());
        Project mended = said.fixes().get(0).edit().apply(project);
        assertEquals(3, mended.network().find("words").orElseThrow().settings().integer("outputDim", 0));
        assertEquals(List.of(), problems(mended));
    }

    @Test
    void fewWordsAreAHintAndNoneToo() throws IOException {
        Path few = Files.writeString(folder.resolve("few.txt"), "good 1 2 3\nother 1 2 3\n");
        assertEquals(List.of("problems.vectors-few"), keys(project("outputDim", 3, "vectors", few.toString())));
        Path none = Files.writeString(folder.resolve("none.txt"), "other 1 2 3\n");
        assertEquals(List.of("problems.vectors-none"), keys(project("outputDim", 3, "vectors", none.toString())));
    }

    @Test
    void aFileThatCannotBeReadPreventsTrainingAndIsNamed() throws IOException {
        assertEquals(List.of("words.fault.missing"), keys(project("vectors", folder.resolve("nowhere").toString())));
        Path broken = Files.writeString(folder.resolve("broken.txt"), "good 1 2 3\nbad 1 2\n");
        assertEquals(List.of("words.fault.dimension"), keys(project("outputDim", 3, "vectors", broken.toString())));
        Files.writeString(broken, "good 1 2 3\nbad 1 2 2.5\n");
        assertEquals(List.of(), keys(project("outputDim", 3, "vectors", broken.toString())), "a mended file is read again");
    }

    @Test
    void whatTheProjectDoesNotCarryIsAHint() {
        Project project = project("vectors", "bundle:lab");
        assertEquals(List.of("problems.vectors-not-carried"), keys(project));
        assertTrue(NetworkAnalyzer.analyse(project, Optional.of(StartVectors.with(project, examples(), null).schema())).trainable());
    }

    @Test
    void frozenAtRandomIsAHint() {
        assertEquals(List.of("problems.embedding-frozen-random"), keys(project("trainable", false)));
    }

    private static List<String> keys(Project project) {
        return problems(project).stream().map(Problem::messageKey).toList();
    }

    /** A bundle carries the words that the data need, and no others. */
    @Test
    void aProjectCarriesWhatItsLayersGot() throws IOException {
        Project project = project("outputDim", 3, "vectors", vectors().toString())
                .withTables(Map.of("left", new WordTable(List.of("a"), 1, new float[1]), "words", new WordTable(List.of("b"), 1, new float[1])));
        Project carried = StartVectors.carried(project, Map.of("words", matched(project)));
        assertEquals(Map.of("words_", new WordTable(List.of("good", "Film"), 3, new float[] {1, 2, 3, 4, 5, 6})), carried.tables());
        assertEquals("bundle:words_", carried.network().find("words").orElseThrow().settings().text("vectors", ""));
        assertArrayEquals(matched(project).rows(), matched(carried).rows());
        assertArrayEquals(embeddings(project), embeddings(carried));
    }

    @Test
    void aDecodersEmbeddingIsMatchedToItsOwnTokens() throws IOException {
        Sequences.Decoder told = new Sequences.Decoder(new float[] {2, 4, 2, 4}, 2, new int[] {2, 2},
                List.of("<pad>", "<unk>", "<start>", "<end>", "good"), 2, 3);
        Examples both = examples().with(new Sequences(new int[] {2, 3}, TOKENS, 2, told));
        Project project = project("vectors", vectors().toString());
        Project decoder = project.withNetwork(project.network().replace(
                new LayerNode("in", "input", Settings.of("source", "decoder"))));
        TokenVectors found = StartVectors.with(decoder, both, null).sequences().vectors().get("words");
        assertArrayEquals(new int[] {4}, found.ids());
        assertEquals(1, found.asked());
    }
}
