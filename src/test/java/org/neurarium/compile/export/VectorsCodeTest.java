package org.neurarium.compile.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.Nets;
import org.neurarium.compile.NetworkCompiler;
import org.neurarium.compile.StartVectors;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.WordTable;
import org.neurarium.nn.init.VectorWeightInit;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Word vectors in exported programs: they stand in a file beside, by id, and frozen ones stay out of training. */
class VectorsCodeTest {
    @TempDir
    Path folder;

    private static Project project() {
        Network chain = Nets.chain(Nets.layer("in", "input"), Nets.layer("words", "embedding", "outputDim", 2, "vectors",
                "bundle:lab", "trainable", false, "l2", 0.1), Nets.layer("mean", "global-average-pooling"), Nets.layer("out", "output")).network();
        return Nets.chain(Nets.layer("in", "input")).withNetwork(chain).withName("frozen")
                .withData(new DataSource("sentences-en", Settings.of("count", 40L, "seed", 1L), 0.5))
                .withTables(Map.of("lab", new WordTable(List.of("the", "is"), 2, new float[] {1.5f, -2, 3, 0.125f})));
    }

    private static Examples examples(Project project) throws Exception {
        return StartVectors.with(project, DatasetCatalogue.get("sentences-en").load(project.data().settings()), null);
    }

    private static ExportedCode.Written code(String target) throws Exception {
        return assertInstanceOf(ExportedCode.Written.class, CodeExport.to(target, project(), examples(project()).schema()));
    }

    @Test
    void everyProgramReadsTheFileAndFreezes() throws Exception {
        String keras = code("keras").text();
        assertTrue(keras.contains("embeddings_initializer=start_vectors(\"vectors_words.tsv\", keras.initializers.RandomUniform(-0.05, 0.05)), trainable=False)"), keras);
        assertTrue(keras.contains("def start_vectors(file, rule):"), keras);
        String torch = code("pytorch").text();
        assertTrue(torch.contains("start_vectors(\"vectors_words.tsv\", self.words.weight)\n        self.words.weight.requires_grad_(False)"), torch);
        assertFalse(torch.contains("self.words.weight.square()") || torch.contains("model.words.weight.square()"), "frozen vectors are not penalised");
        String java = code("dl4j").text();
        assertTrue(java.contains(".trainable(false).updater(new Sgd(0))"), java);
        assertTrue(java.contains("VectorWeightInit.read(\"vectors_words.tsv\", "), java);
    }

    @Test
    void theJavaProgramCompiles() throws Exception {
        ExportedCode.Written java = code("dl4j");
        Path file = folder.resolve(java.fileName());
        java.save(file);
        ExportedPrograms.compile(folder, List.of(file.toFile()));
    }

    /** What the file says gives the app's own table. */
    @Test
    void theFileBesideHoldsTheRowsByTokenId() throws Exception {
        ExportedCode.Written written = code("dl4j");
        written.save(folder.resolve(written.fileName()));
        List<String> vocabulary = examples(project()).sequences().vocabulary();
        Path file = folder.resolve("vectors_words.tsv");
        assertTrue(Files.readAllLines(file).contains(vocabulary.indexOf("the") + "\tthe\t1.5\t-2.0"), Files.readString(file));
        CompiledNetwork network = assertInstanceOf(CompiledNetwork.class, NetworkCompiler.compile(project(), examples(project()).schema()));
        float[] expected = network.newGraph().getLayer("words").getParam("W").dup('f').data().asFloat();
        INDArray view = Nd4j.create(1, 2L * vocabulary.size());
        VectorWeightInit.read(file.toString(), WeightInitCatalogue.find("uniform").orElseThrow().toDl4j(project().training().seed()))
                .init(vocabulary.size(), 2, new long[] {2, vocabulary.size()}, 'f', view);
        assertArrayEquals(expected, view.dup().data().asFloat());
    }

    /** Without word vectors nothing of them stands in a program. */
    @Test
    void othersStayAsTheyWere() throws Exception {
        Project plain = project().withNetwork(project().network().replace(
                new LayerNode("words", "embedding", Settings.of("outputDim", 2L))));
        ExportedCode.Written keras = assertInstanceOf(ExportedCode.Written.class, CodeExport.to("keras", plain, examples(plain).schema()));
        assertFalse(keras.text().contains("start_vectors"));
        assertFalse(keras.text().contains("trainable"));
        assertEquals(Map.of(), keras.beside());
    }
}
