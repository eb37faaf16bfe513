package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.decode.Sampling;

/** What a small language model of characters writes, against its own recurrence in double precision and plain counting. */
class GenerationTest {
    private static final DataSource TEXTS = new DataSource("sentences-en",
            Settings.of("count", 40, "task", "language-model", "tokenizer", "characters"), 0.25);
    /** Ids of padding, unknown and the start sign: nobody writes them. */
    private static final int MARKS = 3;
    private static final int END = 3;
    private static TrainingSession session;
    private static Generation generation;
    private static List<String> vocabulary;
    private static PlainCell cell;
    private static float[] table;
    private static Map<String, float[]> out;

    @BeforeAll
    static void open() throws Exception {
        Project project = SequenceProjects.chain(TEXTS, new LayerNode("letters", "embedding", Settings.of("outputDim", 5)),
                new LayerNode("memory", "gru", Settings.of("units", 6, "returnSequences", true)));
        session = SequenceProjects.stepped(project, 12);
        generation = new Generation(session);
        vocabulary = Sessions.data(session).train().classes();
        table = SequenceProjects.parameters(session, "letters").get("embeddings");
        cell = new PlainCell("gru", true, SequenceProjects.parameters(session, "memory"), "");
        out = SequenceProjects.parameters(session, "out");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** p(token | prefix) of the network, by hand. */
    private static double[] next(List<String> prefix) {
        double[] h = new double[6];
        for (String token : prefix) {
            double[] x = new double[5];
            Arrays.setAll(x, i -> table[vocabulary.indexOf(token) * 5 + i]);
            h = cell.step(x, h, h).get("hidden");
        }
        int n = vocabulary.size();
        double[] p = new double[n];
        for (int k = 0; k < n; k++) {
            double z = out.get("bias")[k];
            for (int u = 0; u < 6; u++) {
                z += h[u] * out.get("kernel")[u * n + k];
            }
            p[k] = Math.exp(z);
        }
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(v -> v / sum).toArray();
    }

    /** p^(1/T) over the k most probable tokens that may be written, normalised. */
    private static double[] sampled(double[] p, double temperature, int topK) {
        List<Integer> best = IntStream.range(MARKS, p.length).boxed()
                .sorted(Comparator.comparingDouble(i -> -p[i])).limit(topK == 0 ? p.length : topK).toList();
        double[] q = new double[p.length];
        best.forEach(i -> q[i] = Math.pow(p[i], 1 / temperature));
        double sum = Arrays.stream(q).sum();
        return Arrays.stream(q).map(v -> v / sum).toArray();
    }

    private static int best(double[] p) {
        return IntStream.range(MARKS, p.length).boxed().max(Comparator.comparingDouble(i -> p[i])).orElseThrow();
    }

    private static ExampleInput prompt(String text) throws InputFault {
        return generation.prompt(TEXTS, text);
    }

    @Test
    void everyTokenHasTheNetworksProbabilityAndTheChanceItWasDrawnWith() throws Exception {
        Generation.Written written = generation.write(prompt("the c"), new Sampling(0.7, 4), 10, 5);
        List<String> prefix = new ArrayList<>(List.of("<start>", "t", "h", "e", " ", "c"));
        assertEquals(prefix, written.begun());
        for (Generation.Token token : written.tokens()) {
            double[] p = next(prefix);
            assertEquals(p[token.id()], token.probability(), 1e-5);
            assertEquals(sampled(p, 0.7, 4)[token.id()], token.chance(), 1e-4);
            assertTrue(token.chance() > 0, "one of the four best");
            prefix.add(token.text());
        }
        String text = String.join("", prefix.subList(1, prefix.size()));
        assertEquals(text, generation.readable(written, TEXTS));
    }

    /** First tokens of 4,000 texts: the counts differ from the distribution worked out by hand by chance only. */
    @Test
    void tokensAreDrawnAsOftenAsTheirProbabilitySays() throws Exception {
        int draws = 4_000;
        double[] wanted = sampled(next(List.of("<start>", "a")), 1.5, 6);
        int[] counts = new int[wanted.length];
        ExampleInput prompt = prompt("a");
        for (int i = 0; i < draws; i++) {
            Generation.Written one = generation.write(prompt, new Sampling(1.5, 6), 1, i);
            counts[one.ended() ? END : one.tokens().get(0).id()]++;
        }
        double chiSquare = 0;
        for (int k = 0; k < wanted.length; k++) {
            if (wanted[k] == 0) {
                assertEquals(0, counts[k], "never outside the six best: " + vocabulary.get(k));
            } else {
                chiSquare += Math.pow(counts[k] - wanted[k] * draws, 2) / (wanted[k] * draws);
            }
        }
        assertTrue(chiSquare < 20.5, "χ² with 5 degrees of freedom exceeds 20.5 once in a thousand: " + chiSquare);
    }

    @Test
    void withoutTemperatureItIsGreedyAndSoIsAVerySmallOne() throws Exception {
        List<String> prefix = new ArrayList<>(List.of("<start>", "i", "t"));
        List<Integer> wanted = new ArrayList<>();
        while (wanted.size() < 15) {
            int token = best(next(prefix));
            if (token == END) {
                break;
            }
            wanted.add(token);
            prefix.add(vocabulary.get(token));
        }
        for (double temperature : new double[] {0, 1e-4}) {
            Generation.Written written = generation.write(prompt("it"), new Sampling(temperature, 0), 15, 8);
            assertEquals(wanted, written.tokens().stream().map(Generation.Token::id).toList());
            assertEquals(wanted.size() < 15, written.ended());
        }
    }

    /** A beginning longer than the network's steps: it goes on from its end, as the same network told that end would. */
    @Test
    void aLongBeginningIsGoneOnFromItsEnd() throws Exception {
        int steps = (int) Sessions.data(session).train().shape().count();
        String text = "the cat saw a dog and ".repeat(1 + steps / 10);
        Generation.Written written = generation.write(prompt(text), new Sampling(0, 0), 1, 1);
        assertEquals(text.length() + 1, written.begun().size());
        double[] p = next(written.begun().subList(written.begun().size() - steps, written.begun().size()));
        assertEquals(best(p), written.ended() ? END : written.tokens().get(0).id());
    }

    @Test
    void theSameSeedWritesTheSameText() throws Exception {
        Sampling sampling = new Sampling(1, 0);
        assertEquals(generation.write(prompt(""), sampling, 30, 3), generation.write(prompt(""), sampling, 30, 3));
        assertFalse(generation.write(prompt(""), sampling, 30, 3).equals(generation.write(prompt(""), sampling, 30, 4)));
        assertEquals(List.of("<start>"), generation.write(prompt(""), sampling, 1, 3).begun());
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        assertEquals("train.error.prompt-unknown", assertThrows(InputFault.class, () -> prompt("안녕")).messageKey());
    }

    @Test
    void onlyNetworksThatWriteAreTaken() throws Exception {
        assertTrue(Generation.canWrite(session));
        try (TrainingSession other = SessionTest.open(SequenceProjects.chain(SequenceProjects.recall(4),
                new LayerNode("memory", "gru", Settings.of("units", 2))), Sessions.Options.SHOWN)) {
            assertFalse(Generation.canWrite(other));
        }
    }
}
