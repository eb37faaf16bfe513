package org.neurarium.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.lesson.text.Question;

/** What an instructor writes is read as meant, or refused by one sentence that names file, place and remedy. */
class DemoFolderTest {
    private static final String STEPS = """
            {"format": 2, "chapter": 4, "after": ["xor-limit"], "steps": [
              {"lab": "convolution", "at": 2, "set": {"stride": 2}, "goal": {"do": "lab-step"}},
              {"epochs": 20, "set": {"training.seed": 6}, "view": "boundary", "point": "node:h1",
               "goal": {"metric": "accuracy", "atLeast": 0.9}, "hide": ["palette", "run-bar"], "lock": ["data"]},
              {"words": {"text": "made-en", "show": "windows"}}]}
            """;
    private static final String TEXT = """
            # A title

            An introduction.

            ## One

            The number {{loss}} and $a_1 * b_1$.

            ```question
            How many?
            ( ) 100 | Too many, $|x|$ says.
            (x) 10
            hint: Count.
            hint: Divide.
            why: 1000 / 100 = 10.
            ```

            ## Two

            Words.

            ```notes
            Wait here.
            ```

            ```question
            What is it?
            answer: 2*(p-y)
            for: p in 0.1..0.9, y in -1..1
            ```

            ## Three

            Words.

            ```question
            A number?
            answer: −10 ± 0.5
            ```
            """;

    @TempDir
    Path folder;

    private static Map<String, byte[]> good() {
        Map<String, byte[]> files = new HashMap<>();
        files.put("demo.json", bytes(STEPS));
        files.put("project.json", bytes("{\"format\": 1, \"data\": {\"kind\": \"xor\"}}"));
        files.put("en.md", bytes(TEXT));
        files.put("ko.md", bytes(TEXT.replace("\n", "\r\n")));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Demo read(Map<String, byte[]> files) throws InputFault {
        return new DemoFolder("mine", DemoFiles.of("mine", files)).read();
    }

    @Test
    void stepsAreReadAsTheyAreWritten() throws InputFault {
        Demo demo = read(good());
        assertEquals(4, demo.chapter());
        assertEquals(List.of("xor-limit"), demo.after());
        assertEquals(new DemoPlace.Lab("convolution", 2, Map.of("stride", "2")), demo.step(1).place());
        assertEquals(Optional.of(new Goal.Act("lab-step", "")), demo.step(1).goal());
        assertEquals(6, demo.step(2).project().orElseThrow().training().seed());
        assertEquals(Optional.of("boundary"), demo.step(2).view());
        assertEquals(Optional.of(new Pointer(Pointer.Kind.NODE, "h1")), demo.step(2).pointer());
        assertEquals(Optional.of(new Goal.Metric("accuracy", 0.9, true)), demo.step(2).goal());
        assertEquals(Set.of(WindowPart.PALETTE, WindowPart.RUN_BAR), demo.step(2).hidden());
        assertEquals(Set.of(WindowPart.DATA), demo.step(2).locked());
        assertEquals(new DemoPlace.Words(Optional.of("made-en"), Optional.empty(), Optional.of("windows"), Optional.empty(), 0), demo.step(3).place());
        assertEquals(1, demo.projects().size());
        assertEquals("A title", demo.project("en").orElseThrow().name());
        assertTrue(demo.project("en", 1).isEmpty());
    }

    @Test
    void aSummaryIsPlainWords() throws InputFault {
        DemoText text = DemoText.parse("en.md", "# A\n\nThe *sum* is $z = w_1x_1 + b \\ge 0$, now {{loss}}; [more](demo:b).\n\n## One\n\nWords.\n");
        assertEquals("The sum is z = w₁x₁ + b ≥ 0, now ; more.", text.summary());
        for (Demo demo : DemoCatalogue.all()) {
            for (String language : List.of("en", "ko")) {
                String said = demo.text(language).summary();
                assertTrue(said.chars().noneMatch(c -> "\\$*`_^{}[]".indexOf(c) >= 0), demo.id() + ": " + said);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"metric": "loss", "atMost": 0.1}               | canvas
            {"metric": "validationLoss", "atMost": 2}       | canvas
            {"metric": "accuracy", "atLeast": 0.9}          | canvas
            {"metric": "validationAccuracy", "atLeast": 1}  | canvas
            {"do": "play"}                                  | canvas words
            {"do": "step"}                                  | canvas words
            {"do": "epoch"}                                 | canvas words
            {"do": "reset"}                                 | canvas words
            {"do": "lab-step"}                              | lab
            {"do": "answer"}                                | canvas words lab
            {"do": "select:h1"}                             | canvas
            {"do": "view:gates"}                            | canvas
            {"do": "set:training.batchSize"}                | canvas
            """)
    void everyFormOfAGoalIsReadWrittenAgainAndFitsItsPlaces(String written, String places) throws InputFault {
        Map<String, byte[]> files = good();
        files.put("demo.json", bytes(STEPS.replace("{\"do\": \"lab-step\"}", written)));
        Goal goal = read(files).step(1).goal().orElseThrow();
        String again = goal instanceof Goal.Metric m
                ? "{\"metric\": \"%s\", \"%s\": %s}".formatted(m.name(), m.atLeast() ? "atLeast" : "atMost", m.bound())
                : "{\"do\": \"%s\"}".formatted(((Goal.Act) goal).written());
        files.put("demo.json", bytes(STEPS.replace("{\"do\": \"lab-step\"}", again)));
        assertEquals(goal, read(files).step(1).goal().orElseThrow());
        Map<String, DemoPlace> all = Map.of("lab", read(good()).step(1).place(), "canvas", read(good()).step(2).place(), "words", read(good()).step(3).place());
        all.forEach((name, place) -> assertEquals(List.of(places.split(" ")).contains(name), goal.fits(place), written + " in " + name));
    }

    @Test
    void aStepOpensATemplateAndGoesOnWithWhatWasTrained() throws InputFault {
        Map<String, byte[]> files = good();
        files.put("demo.json", bytes("""
                {"steps": [{"template": "circle", "set": {"training.seed": 9}}, {"template": "circle", "set": {"training.seed": 9}, "keep": true},
                  {"template": "circle", "keep": true}]}"""));
        files.remove("project.json");
        Demo demo = read(files);
        Project circle = TemplateCatalogue.find("circle").orElseThrow().project();
        Project seeded = circle.withTraining(circle.training().withSeed(9));
        assertEquals(Optional.of(seeded), demo.step(1).project());
        assertFalse(demo.step(1).keeps(seeded), "opened anew");
        assertTrue(demo.step(2).keeps(seeded.withName("as it was called")));
        assertFalse(demo.step(2).keeps(circle), "another seed");
        assertFalse(demo.step(3).keeps(seeded));
        files.put("demo.json", bytes("{\"steps\": [{\"template\": \"circel\"}, {\"lab\": \"batch\"}, {\"lab\": \"batch\"}]}"));
        InputFault fault = assertThrows(InputFault.class, () -> read(files));
        assertEquals("demos.fault.choice", fault.messageKey());
        assertTrue(fault.arguments().toString().contains("circel") && fault.arguments().toString().contains("circle, moons"), fault.arguments().toString());
    }

    @Test
    void textsHoldQuestionsAndNotesApartFromTheirWords() throws InputFault {
        DemoText text = read(good()).text("en");
        assertEquals("The number {{loss}} and $a_1 * b_1$.", text.sections().get(0).body());
        Question choice = text.sections().get(0).questions().get(0);
        assertEquals("How many?", choice.prompt());
        assertEquals(List.of(new Question.Choice(false, "100", "Too many, $|x|$ says."), new Question.Choice(true, "10", "")), choice.choices());
        assertEquals(List.of("Count.", "Divide."), choice.hints());
        assertEquals("1000 / 100 = 10.", choice.why());
        assertEquals(1, choice.rightChoice());
        assertEquals("Words.", text.sections().get(1).body());
        assertEquals("Wait here.", text.sections().get(1).notes());
        assertEquals(new Question.Formula("2*(p-y)", List.of(new Question.Range("p", 0.1, 0.9), new Question.Range("y", -1, 1))),
                text.sections().get(1).questions().get(0).answer().orElseThrow());
        Question.Number number = (Question.Number) text.sections().get(2).questions().get(0).answer().orElseThrow();
        assertEquals(new Question.Number(-10, 0.5), number);
        assertTrue(number.accepts(-10.5) && !number.accepts(-10.6));
        assertEquals(text, read(good()).text("ko"), "line ends of another system");
    }

    @Test
    void oneLanguageIsEnoughForADemoOfOnesOwn() throws InputFault {
        Map<String, byte[]> files = good();
        files.remove("en.md");
        assertEquals(read(good()).text("ko"), read(files).text("en"));
    }

    @Test
    void aFolderIsReadLikeFilesInMemory() throws InputFault, IOException {
        for (var file : good().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertEquals(read(good()), new DemoFolder("mine", DemoFiles.ofFolder(folder)).read());
        assertTrue(DemoFiles.ofFolder(folder).find("../" + folder.getFileName() + "/en.md").isEmpty(), "nothing outside is read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demo.json | "format": 2        | "format": 3            | demos.fault.newer             | demo.json
            demo.json | "chapter": 4       | "chapter": 9           | document.json.outOfRange      | chapter
            demo.json | "at": 2            | "epochs": 2            | demos.fault.place             | steps[0]
            demo.json | "do": "lab-step"   | "do": "dance"          | demos.fault.choice            | dance
            demo.json | "accuracy"         | "accuracies"           | demos.fault.choice            | accuracies
            demo.json | "atLeast": 0.9     | "atMost": "x"          | document.json.notNumber       | atMost
            demo.json | "node:h1"          | "h1"                   | demos.fault.point             | steps[1].point
            demo.json | "palette",         | "pallette",            | demos.fault.choice            | pallette
            demo.json | "training.seed"    | "training.sed"         | document.json.unknownFieldNear | training.sed
            demo.json | "epochs": 20       | "epoch": 20            | document.json.unknownFieldNear | epoch
            demo.json | "epochs": 20       | "project": "../a.json" | document.json.badName         | project
            demo.json | "epochs": 20       | "project": "a.json"    | demos.fault.missing           | mine/a.json
            en.md     | # A title          | A title                | demos.fault.title             | mine/en.md
            ko.md     | ## Two             | Two                    | demos.fault.sections          | mine/ko.md
            en.md     | How many?          | ''                     | demos.fault.question-empty    | mine/en.md
            en.md     | (x) 10             | ( ) 10                 | demos.fault.question-choices  | mine/en.md
            en.md     | ( ) 100            | (x) 100                | demos.fault.question-choices  | mine/en.md
            en.md     | hint: Count.       | answer: 3              | demos.fault.question-answer   | mine/en.md
            en.md     | for: p             | of: p                  | demos.fault.question-for      | mine/en.md
            """)
    void whatCannotBeReadIsRefusedInOneSentence(String file, String written, String instead, String key, String named) {
        Map<String, byte[]> files = good();
        String before = new String(files.get(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertTrue(before.contains(written), written);
        files.put(file, bytes(before.replaceFirst(java.util.regex.Pattern.quote(written), instead)));
        InputFault fault = assertThrows(InputFault.class, () -> read(files));
        assertEquals(key, fault.messageKey());
        for (Language language : Language.values()) {
            String sentence = Messages.of(language).get(fault.messageKey(), fault.arguments());
            assertTrue(sentence.contains(named) && sentence.contains("mine/" + file) || sentence.contains(named) && key.endsWith("missing"), sentence);
            assertFalse(sentence.contains("{"), sentence);
        }
    }

    @Test
    void missingFilesAreNamed() {
        for (String file : List.of("demo.json", "project.json")) {
            Map<String, byte[]> files = good();
            files.remove(file);
            InputFault fault = assertThrows(InputFault.class, () -> read(files));
            assertEquals("demos.fault.missing", fault.messageKey());
            assertEquals(List.of("mine/" + file), fault.arguments());
        }
    }
}
