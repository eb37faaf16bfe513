package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.TemplateCatalogue;

class ModelFilesTest {
    @TempDir
    Path folder;

    @Test
    void dl4jReadsWhatIsWrittenAndSoDoWe() throws Exception {
        Path file = folder.resolve("model.zip");
        try (TrainingSession session = SessionTest.open(Projects.xor(4, 1), Sessions.Options.SHOWN)) {
            session.stepEpoch();
            SessionTest.await(session, f -> f.epoch() == 1 && f.state() == SessionState.PAUSED);
            ModelFiles.write(session, file);
            float[] parameters = session.parameters();
            assertArrayEquals(parameters, ModelFiles.readParameters(file, parameters.length));
            ComputationGraph restored = ModelSerializer.restoreComputationGraph(file.toFile());
            assertArrayEquals(parameters, restored.params().toFloatVector());
            float[] inputs = {0.5f, -0.25f};
            var probe = new org.neurarium.train.probe.ActivationsProbe("out", org.neurarium.train.probe.Inputs.of(inputs));
            session.watch(java.util.Set.of(probe));
            float ours = SessionTest.await(session, f -> f.find(probe).isPresent()).find(probe).orElseThrow().values()[0];
            float theirs = restored.outputSingle(Nd4j.create(inputs, new long[] {1, 2}, 'c')).getFloat(0);
            assertEquals(theirs, ours, 1e-6f);
        }
    }

    /** A program that has DL4J but none of our classes can open the usual networks. */
    @Test
    void standardNetworksAreWrittenInStandardClasses() throws Exception {
        Path file = folder.resolve("standard.zip");
        try (TrainingSession session = SessionTest.open(Projects.xor(4, 1), Sessions.Options.SHOWN)) {
            ModelFiles.write(session, file);
        }
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            String json = new String(zip.getInputStream(zip.getEntry("configuration.json")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(json.contains("LossBinaryXENT"));
            assertEquals(-1, json.indexOf("org.neurarium"), json);
        }
    }

    /** LeNet, and a residual network with batch normalisation: no class of ours, DL4J's output within 1e-5, ours again when read. */
    @ParameterizedTest
    @ValueSource(strings = {"lenet", "resnet-mini"})
    void imageNetworksOpenInPlainDl4j(String id) throws Exception {
        Path file = folder.resolve("images.zip");
        try (TrainingSession session = SessionTest.open(images(id), Sessions.Options.SHOWN)) {
            session.stepBatch();
            SessionTest.await(session, f -> f.iteration() == 1 && f.state() == SessionState.PAUSED);
            ModelFiles.write(session, file);
            assertArrayEquals(session.parameters(), ModelFiles.read(file, session));
            assertEquals(-1, configuration(file).indexOf("org.neurarium"), configuration(file));
            float[] image = new float[28 * 28];
            for (int i = 0; i < image.length; i++) {
                image[i] = (i * 37 % 101) / 101f;
            }
            var probe = new org.neurarium.train.probe.ActivationsProbe("out", org.neurarium.train.probe.Inputs.of(image));
            session.watch(java.util.Set.of(probe));
            float[] ours = SessionTest.await(session, f -> f.find(probe).isPresent()).find(probe).orElseThrow().values();
            float[] theirs = ComputationGraph.load(file.toFile(), true)
                    .outputSingle(Nd4j.create(image, new long[] {1, 1, 28, 28}, 'c')).toFloatVector();
            assertArrayEquals(theirs, ours, 1e-5f);
        }
    }

    /** Both directions, every step and the last one, over texts of unequal length. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothDirectionsOpenInPlainDl4j(boolean everyStep) throws Exception {
        Path file = folder.resolve("directions.zip");
        try (TrainingSession session = SessionTest.open(directions(everyStep), Sessions.Options.SHOWN)) {
            session.stepBatch();
            SessionTest.await(session, f -> f.iteration() == 1 && f.state() == SessionState.PAUSED);
            ModelFiles.write(session, file);
            assertArrayEquals(session.parameters(), ModelFiles.read(file, session));
            assertEquals(-1, configuration(file).indexOf("nn.recurrent"), configuration(file));
            var held = Sessions.data(session).validation();
            int steps = (int) held.shape().count();
            ComputationGraph plain = ComputationGraph.load(file.toFile(), true);
            for (int example = 0; example < 8; example++) {
                float[] tokens = held.inputs(example, 1);
                var probe = new org.neurarium.train.probe.ActivationsProbe("out", org.neurarium.train.probe.Inputs.of(tokens));
                session.watch(java.util.Set.of(probe));
                float[] ours = SessionTest.await(session, f -> f.find(probe).isPresent()).find(probe).orElseThrow().values();
                float[] mask = new float[steps];
                java.util.Arrays.fill(mask, 0, held.sequences().lengths()[example], 1);
                float[] theirs = plain.output(false, new INDArray[] {Nd4j.create(tokens, new long[] {1, steps}, 'c')},
                        new INDArray[] {Nd4j.create(mask, new long[] {1, steps}, 'c')}, null)[0].toFloatVector();
                assertArrayEquals(theirs, ours, 1e-5f, "example " + example);
            }
        }
    }

    private static Project directions(boolean everyStep) throws InputFault {
        Project base = TemplateCatalogue.find("sentiment-en-lstm").orElseThrow().project()
                .withData(new DataSource("sentences-en", Settings.of("count", 80), 0.2));
        String held = "{\"kind\": \"lstm\", \"settings\": {\"units\": 5, \"returnSequences\": " + everyStep + "}}";
        String behind = everyStep ? "{\"id\": \"last\", \"kind\": \"simple-rnn\", \"settings\": {\"units\": 4}}," : "";
        String wires = everyStep ? "[\"both\", \"last\"], [\"last\", \"out\"]" : "[\"both\", \"out\"]";
        return org.neurarium.document.io.ProjectJson.apply(base, "network", "{\"layers\": [{\"id\": \"in\", \"kind\": \"input\"},"
                + "{\"id\": \"words\", \"kind\": \"embedding\", \"settings\": {\"outputDim\": 6}},"
                + "{\"id\": \"both\", \"kind\": \"bidirectional\", \"settings\": {\"layer\": " + held + "}}," + behind
                + "{\"id\": \"out\", \"kind\": \"output\"}], \"wires\": [[\"in\", \"words\"], [\"words\", \"both\"], " + wires + "]}");
    }

    private static Project images(String id) {
        return TemplateCatalogue.find(id).orElseThrow().project().withData(new DataSource("digits", Settings.of("count", 80), 0.2));
    }

    private static String configuration(Path file) throws Exception {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("configuration.json")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void brokenFilesAreRefusedInOneSentence() throws Exception {
        Path file = folder.resolve("model.zip");
        int count;
        try (TrainingSession session = SessionTest.open(Projects.xor(4, 1), Sessions.Options.SHOWN)) {
            ModelFiles.write(session, file);
            count = session.parameters().length;
        }
        byte[] good = Files.readAllBytes(file);
        assertEquals("train.parameters.count", fault(file, count + 1));
        assertEquals("train.model.missing", fault(folder.resolve("none.zip"), count));
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k <= i % 5; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, i % 3 == 0 ? java.util.Arrays.copyOf(bad, random.nextInt(bad.length)) : bad);
            try {
                assertEquals(count, ModelFiles.readParameters(file, count).length);
            } catch (InputFault f) {
                assertTrue(f.messageKey().startsWith("train."), f.messageKey());
            }
        }
    }

    private static String fault(Path file, int count) {
        return assertThrows(InputFault.class, () -> ModelFiles.readParameters(file, count)).messageKey();
    }
}
