package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sample} on small trained models. */
class SampleCommandTest {
    private static final List<String> WORDS = List.of("gpt-mini", "--set", "data.settings.count=80");
    private static final List<String> DATES = List.of("seq2seq", "--set", "data.settings.count=80");

    @TempDir
    static Path folder;

    @BeforeAll
    static void train() {
        trained(WORDS, "words");
        trained(DATES, "dates");
    }

    private static void trained(List<String> project, String name) {
        assertEquals(0, run("train", project, "--epochs", "1", "--out", folder.resolve(name).toString()).status());
    }

    private static CommandLineRun sample(List<String> project, String name, String... more) {
        List<String> all = new ArrayList<>(List.of("--model", folder.resolve(name).resolve("model.zip").toString()));
        all.addAll(List.of(more));
        return run("sample", project, all.toArray(String[]::new));
    }

    private static CommandLineRun run(String command, List<String> project, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(project);
        all.addAll(List.of(more));
        return CommandLineRun.of(folder.resolve("profile"), all.toArray(String[]::new));
    }

    @Test
    void aLanguageModelGoesOnFromThePrompt() {
        JsonNode tree = sample(WORDS, "words", "--prompt", "the", "--length", "6", "--top-k", "3", "--json").json();
        assertTrue(tree.get("text").textValue().startsWith("the"), tree.toString());
        assertTrue(tree.get("ended").booleanValue() || tree.get("tokens").size() == 6, tree.toString());
        for (JsonNode token : tree.get("tokens")) {
            assertTrue(token.get("chance").doubleValue() >= token.get("probability").doubleValue(), "others are left out");
        }
        String plain = sample(WORDS, "words", "--prompt", "the", "--length", "6", "--top-k", "3").out().strip();
        assertEquals(tree.get("text").textValue(), plain);
    }

    @Test
    void anEncoderDecoderAnswersAsItsGreedySearchDoes() {
        JsonNode written = sample(DATES, "dates", "--prompt", "5 March 2024", "--temperature", "0", "--json").json();
        JsonNode greedy = run("probe", DATES, "--model", folder.resolve("dates/model.zip").toString(), "--view", "answer",
                "--input", "5 March 2024", "--json").json();
        List<String> tokens = new ArrayList<>();
        greedy.get("answers").get(0).get("tokens").forEach(t -> tokens.add(t.textValue()));
        assertEquals(String.join("", tokens), written.get("text").textValue());
    }

    @Test
    void whatCannotBeDoneIsRefusedInOneSentence() {
        assertEquals("There is nothing to answer; add --prompt with a text as the data have them.",
                refused(sample(DATES, "dates")));
        assertEquals("--temperature is \"-1\", but must be a number from 0 to 100.",
                refused(sample(WORDS, "words", "--temperature", "-1")));
        assertTrue(refused(sample(WORDS, "words", "--prompt", "안녕")).startsWith("The network knows nothing of \"안녕\""));
        assertTrue(refused(sample(DATES, "dates", "--prompt", "1".repeat(200))).startsWith("The text has 200 tokens, but"));
        CommandLineRun trained = run("train", List.of("xor"), "--epochs", "1", "--out", folder.resolve("xor").toString());
        assertEquals(0, trained.status());
        assertTrue(refused(sample(List.of("xor"), "xor")).startsWith("The network \"XOR with one hidden layer\" does not write"));
    }

    private static String refused(CommandLineRun run) {
        assertEquals(2, run.status(), run.err());
        assertEquals("", run.out());
        return run.err().strip();
    }
}
