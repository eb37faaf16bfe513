package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.words.vectors.VectorReader;
import org.neurarium.words.vectors.WordVectors;

/** {@code neurarium words …} as a person or a script uses it. */
class WordsCommandTest {
    @TempDir
    Path folder;

    @Test
    void trainsAsksAndDraws() throws Exception {
        Path vectors = folder.resolve("v.txt");
        CommandLineRun train = run("words", "train", "--corpus", "made-en", "--dim", "30", "--threads", "1", "--epochs", "3",
                "--out", vectors.toString(), "--json");
        assertEquals(0, train.status(), train.err());
        JsonNode done = train.jsonLines().get(train.jsonLines().size() - 1);
        assertEquals("done", done.get("event").asText());
        assertEquals(3, done.get("epochs").asInt());
        assertEquals(done.get("words").asInt() + " 30", Files.readAllLines(vectors).get(0));

        JsonNode near = run("words", "nearest", "--vectors", vectors.toString(), "King", "--count", "3", "--json").json();
        assertEquals(3, near.size());
        assertTrue(near.get(0).get("similarity").asDouble() >= near.get(1).get("similarity").asDouble());

        JsonNode queen = run("words", "analogy", "--vectors", vectors.toString(), "king", "man", "woman", "--json").json();
        assertEquals("queen", queen.get(0).get("word").asText());

        Path questions = Files.writeString(folder.resolve("q.txt"), ": royal\nKing queen man woman\n: none\nking xyz man woman\n");
        JsonNode score = run("words", "analogy", "--vectors", vectors.toString(), "--questions", questions.toString(), "--json").json();
        assertEquals(2, score.get("questions").asInt());
        assertEquals(1, score.get("answered").asInt());
        assertEquals(score.get("correct").asInt(), score.get("accuracy").asDouble(), 1e-9);
        assertEquals("royal", score.get("sections").get(0).get("name").asText());
        assertEquals(0, score.get("sections").get(1).get("answered").asInt());

        Path map = folder.resolve("map.csv");
        CommandLineRun project = run("words", "project", "--vectors", vectors.toString(), "--method", "tsne",
                "--iterations", "30", "--limit", "50", "--out", map.toString());
        assertEquals(0, project.status(), project.err());
        List<String> lines = Files.readAllLines(map);
        assertEquals("word,x,y", lines.get(0));
        assertEquals(51, lines.size());
        Path tabbed = folder.resolve("map.tsv");
        assertEquals(0, run("words", "project", "--vectors", vectors.toString(), "--limit", "50", "--out", tabbed.toString()).status());
        WordVectors drawn = VectorReader.read(tabbed.toString());
        assertEquals(VectorReader.read(vectors.toString()).words().subList(0, 50), drawn.words());
        assertEquals(2, drawn.dim());
        JsonNode pca = run("words", "project", "--vectors", vectors.toString(), "--json").json();
        assertTrue(pca.get("varianceExplained").get(0).asDouble() > pca.get("varianceExplained").get(1).asDouble());
    }

    @Test
    void similarityOfWordsSentencesAndPairs() throws Exception {
        Path vectors = Files.writeString(folder.resolve("v.txt"), "3 2\ncat 1 0\ndog 1 1\ncar 0 1\n");
        assertEquals(Math.sqrt(0.5), similarity(vectors, "cat", "dog"), 1e-6);
        assertEquals(1, similarity(vectors, "cat car", "dog dog"), 1e-6);
        JsonNode odd = run("words", "similarity", "--vectors", vectors.toString(), "cat", "cat", "car", "--json").json();
        assertEquals("car", odd.get(0).get("word").asText());
        Path pairs = Files.writeString(folder.resolve("p.tsv"), "# made\ncat\tdog\t9\ncat\tcar\t1\ndog\tdog\t10\n");
        JsonNode score = run("words", "similarity", "--vectors", vectors.toString(), "--pairs", pairs.toString(), "--json").json();
        assertEquals(1, score.get("spearman").asDouble(), 1e-9);
    }

    private double similarity(Path vectors, String a, String b) {
        return run("words", "similarity", "--vectors", vectors.toString(), a, b, "--json").json().get("similarity").asDouble();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words tarin                      | There is no command "tarin"; did you mean "train"?
            words train                      | No text is given; add --corpus FILE with a text file, or --corpus made-en or made-ko for a built-in one.
            words train --corpus made-en --method word2vec | --method is "word2vec", but must be one of skip-gram, cbow, glove, fasttext, lsa.
            words train --corpus made-en --dim 0 | --dim is "0", but must be a whole number from 1 to 1000.
            words train --corpus nope.txt    | There is no file nope.txt; check the path or choose another file.
            words nearest king               | No vectors are given; add --vectors FILE with a file that "neurarium words train --out FILE" or another program wrote.
            words nearest king --vectors no.txt | There is no file no.txt; check the path or choose another file.
            words analogy a b --vectors no.txt  | An analogy takes three words, A B C for A - B + C, or --questions FILE with a set of questions.
            """)
    void wrongUseIsOneSentence(String arguments, String sentence) {
        CommandLineRun run = run(arguments.strip().split(" "));
        assertEquals(sentence + System.lineSeparator(), run.err());
        assertEquals(2, run.status());
    }

    @Test
    void anUnknownWordIsAnsweredWithOneWrittenAlike() throws Exception {
        Path vectors = Files.writeString(folder.resolve("v.txt"), "2 2\nqueen 1 0\nking 1 1\n");
        CommandLineRun run = run("words", "nearest", "--vectors", vectors.toString(), "quene");
        assertEquals("There is no vector for \"quene\"; did you mean \"queen\"?" + System.lineSeparator(), run.err());
        Files.writeString(vectors, "2 2\nqueen 1 0\nking 1\n");
        CommandLineRun broken = run("words", "nearest", "--vectors", vectors.toString(), "king", "--lang", "ko");
        assertEquals(vectors + " 3행: 수가 1개인데 다른 행에는 2개씩 있습니다. 행을 채우거나 지우십시오." + System.lineSeparator(), broken.err());
        assertEquals(2, broken.status());
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder.resolve("profile"), arguments);
    }
}
