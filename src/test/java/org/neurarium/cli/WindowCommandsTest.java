package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;

/** What the command line asks of the window. */
class WindowCommandsTest {
    @TempDir
    Path folder;

    @Test
    void withoutACommandTheWindowOpens() {
        RecordingWindow window = new RecordingWindow();
        assertEquals(0, CommandLineRun.of(window, folder).status());
        OpenRequest request = window.opened.get(0);
        assertEquals(Optional.empty(), request.project());
        assertEquals(folder.toAbsolutePath(), request.profile().folder());
    }

    @Test
    void openPassesOnProjectFileAndDemo() throws IOException {
        RecordingWindow window = new RecordingWindow();
        Path file = Files.writeString(folder.resolve("p.json"), "{\"name\":\"Mine\"}");
        assertEquals(0, CommandLineRun.of(window, folder, "open", file.toString()).status());
        assertEquals(0, CommandLineRun.of(window, folder, "open", "xor-limit", "--lang", "ko").status());
        assertEquals("Mine", window.opened.get(0).project().orElseThrow().name());
        assertEquals(Optional.of(file), window.opened.get(0).file());
        assertEquals(Optional.of("xor-limit"), window.opened.get(1).demo().map(Demo::id));
        assertEquals("뉴런 하나가 할 수 없는 일", window.opened.get(1).project().orElseThrow().name());
        assertEquals(Optional.of(Language.KOREAN), window.opened.get(1).language());
    }

    @Test
    void nothingBeginsToStartForHelpOrAnOptionThatThereIsNot() {
        RecordingWindow window = new RecordingWindow();
        assertEquals(0, CommandLineRun.of(window, folder, "open", "--help").status());
        assertEquals(2, CommandLineRun.of(window, folder, "open", "--bogus").status());
        assertEquals(0, CommandLineRun.of(window, folder, "demos").status());
        assertEquals(0, window.prepared);
        assertEquals(0, CommandLineRun.of(window, folder, "open", "xor").status());
        assertEquals(1, window.prepared);
    }

    /** What was open when the program was started anew has no file of its own, and does not lie about. */
    @Test
    void whatIsHandedOverIsOpenedOnce() throws IOException {
        RecordingWindow window = new RecordingWindow();
        Path file = Files.writeString(folder.resolve("restart.neurarium"), "{\"name\":\"Mine\"}");
        assertEquals(0, CommandLineRun.of(window, folder, "open", file.toString()).status());
        assertEquals("Mine", window.opened.get(0).project().orElseThrow().name());
        assertEquals(Optional.empty(), window.opened.get(0).file());
        assertTrue(Files.notExists(file));
    }

    @Test
    void aFileAloneIsOpened() throws IOException {
        RecordingWindow window = new RecordingWindow();
        Path file = Files.writeString(folder.resolve("p.json"), "{\"name\":\"Mine\"}");
        assertEquals(0, CommandLineRun.of(window, folder, file.toString()).status());
        assertEquals(Optional.of(file), window.opened.get(0).file());
    }

    @Test
    void withoutADisplayTheOpeningDemoIsTrainedAndDrawn() {
        RecordingWindow window = new RecordingWindow(false);
        CommandLineRun run = CommandLineRun.of(window, folder);
        assertEquals(0, run.status(), run.err());
        assertTrue(window.opened.isEmpty());
        assertTrue(run.out().startsWith("No display was found"), run.out());
        assertTrue(run.err().contains("epoch 200/200"), run.err());
        ShotRequest shot = window.shots.get(0);
        assertEquals(Optional.of("decision-boundary"), shot.demo().map(Demo::id));
        assertEquals(200, shot.epochs());
        assertTrue(run.out().lines().reduce((a, b) -> b).orElseThrow().endsWith(shot.out().toString()), run.out());
        assertTrue(Files.exists(shot.out()));
    }

    @Test
    void shotOfADemosStepTrainsAsTheStepSays() {
        RecordingWindow window = new RecordingWindow();
        Path picture = folder.resolve("new/a.png");
        CommandLineRun run = CommandLineRun.of(window, folder, "shot", "decision-boundary#4", "--out", picture.toString(),
                "--size", "800x600", "--theme", "dark", "--view", "boundary", "--lang", "ko");
        assertEquals(0, run.status(), run.err());
        ShotRequest shot = window.shots.get(0);
        assertEquals("spiral", shot.project().data().kind());
        assertEquals(4, shot.step());
        assertTrue(shot.epochs() > 0);
        assertEquals(picture, shot.out());
        assertEquals(800, shot.look().width());
        assertEquals(600, shot.look().height());
        assertEquals("dark", shot.look().theme());
        assertEquals(Optional.of("boundary"), shot.pose().view());
        assertEquals(Language.KOREAN, shot.look().language());
    }

    @Test
    void wordsAloneOpensTheWordsLab() {
        RecordingWindow window = new RecordingWindow();
        assertEquals(0, CommandLineRun.of(window, folder, "words").status());
        assertEquals(0, CommandLineRun.of(window, folder, "open", "words").status());
        assertEquals(java.util.List.of(Optional.of(WordsScene.USUAL), Optional.of(WordsScene.USUAL)),
                window.opened.stream().map(OpenRequest::words).toList());
        assertEquals(Optional.empty(), window.opened.get(1).project());
    }

    @Test
    void theWordsLabIsDrawnWhereThereIsNoDisplay() {
        RecordingWindow window = new RecordingWindow(false);
        CommandLineRun run = CommandLineRun.of(window, folder, "words");
        assertEquals(0, run.status(), run.err());
        assertEquals(Optional.of(WordsScene.USUAL), window.shots.get(0).words());
        assertTrue(run.out().contains(window.shots.get(0).out().toString()), run.out());
    }

    @Test
    void shotOfTheWordsLab() {
        RecordingWindow window = new RecordingWindow();
        CommandLineRun run = CommandLineRun.of(window, folder, "shot", "words", "--out", folder.resolve("w.png").toString(),
                "--corpus", "made-ko", "--method", "glove", "--map", "tsne", "--dims", "3", "--epochs", "4");
        assertEquals(0, run.status(), run.err());
        ShotRequest shot = window.shots.get(0);
        assertEquals(new WordsScene(Optional.of("made-ko"), Optional.of("glove"), Optional.empty(), "tsne", 3),
                shot.words().orElseThrow());
        assertEquals(4, shot.epochs());
        assertEquals(2, CommandLineRun.of(window, folder, "shot", "xor", "--out", "a.png", "--map", "tsne").status());
        assertEquals(2, CommandLineRun.of(window, folder, "shot", "words", "--out", "a.png", "--map", "isomap").status());
    }

    @Test
    void aLabIsOpenedAndDrawnByItsName() {
        RecordingWindow window = new RecordingWindow();
        assertEquals(0, CommandLineRun.of(window, folder, "open", "lab:graph", "--lang", "ko").status());
        assertEquals("graph", window.labs.get(0).lab());
        assertEquals(Optional.of(Language.KOREAN), window.labs.get(0).language());
        assertTrue(window.opened.isEmpty());
        CommandLineRun run = CommandLineRun.of(window, folder, "shot", "lab:convolution", "--out", folder.resolve("c.png").toString(),
                "--at", "7", "--theme", "dark");
        assertEquals(0, run.status(), run.err());
        assertEquals(java.util.OptionalInt.of(7), window.labPictures.get(0).step());
        assertEquals("dark", window.labPictures.get(0).look().theme());
        assertEquals(folder.resolve("c.png"), window.labPictures.get(0).out());
    }

    @Test
    void aLabThatIsNotThereAndOptionsWithoutMeaningAreRefused() {
        CommandLineRun unknown = CommandLineRun.of(new RecordingWindow(), folder, "open", "lab:grahp");
        assertEquals(2, unknown.status());
        assertTrue(unknown.err().contains("\"lab:graph\""), unknown.err());
        CommandLineRun option = CommandLineRun.of(new RecordingWindow(), folder, "shot", "lab:graph", "--out", "a.png", "--epochs", "3");
        assertEquals(2, option.status());
        assertTrue(option.err().contains("--epochs"), option.err());
    }

    @Test
    void anUnknownViewIsRefused() {
        CommandLineRun run = CommandLineRun.of(folder, "shot", "xor", "--out", "a.png", "--view", "nope");
        assertEquals("--view is \"nope\", but must be one of canvas, boundary, loss." + System.lineSeparator(), run.err());
        assertEquals(2, run.status());
    }

    @Test
    void gesturesOfAShotKeepTheirOrder() {
        RecordingWindow window = new RecordingWindow();
        CommandLineRun run = CommandLineRun.of(window, folder, "shot", "xor", "--out", folder.resolve("a.png").toString(),
                "--select", "out", "--click", "menu", "--point", "canvas@0.25,0.75", "--click", "search", "--scale", "2");
        assertEquals(0, run.status(), run.err());
        ShotRequest shot = window.shots.get(0);
        assertEquals(Optional.of("out"), shot.pose().layer());
        assertEquals(java.util.List.of(new Pose.Gesture(true, "menu", 0.5, 0.5), new Pose.Gesture(false, "canvas", 0.25, 0.75),
                new Pose.Gesture(true, "search", 0.5, 0.5)), shot.pose().gestures());
        assertEquals(2, shot.look().scale());
    }

    @Test
    void aLayerOrPlaceThatIsNotThereIsRefused() {
        CommandLineRun run = CommandLineRun.of(folder, "shot", "xor", "--out", "a.png", "--select", "nope");
        assertTrue(run.err().startsWith("--select is \"nope\", but must be one of "), run.err());
        assertEquals(2, run.status());
        assertEquals(2, CommandLineRun.of(folder, "shot", "xor", "--out", "a.png", "--click", "menu@2,0").status());
        assertEquals(2, CommandLineRun.of(folder, "shot", "xor", "--out", "a.png", "--click", "menu@1").status());
    }

    @Test
    void theGalleryIsOfAllViewsOrOfSome() {
        RecordingWindow window = new RecordingWindow();
        assertEquals(0, CommandLineRun.of(window, folder, "gallery", "--out", folder.resolve("g").toString()).status());
        assertEquals(0, CommandLineRun.of(window, folder, "gallery", "--out", folder.resolve("g").toString(),
                "--only", "boundary,opening", "--all").status());
        assertEquals(java.util.List.of(), window.galleries.get(0).only());
        assertEquals(java.util.List.of("boundary", "opening"), window.galleries.get(1).only());
        assertTrue(window.galleries.get(1).all());
        CommandLineRun wrong = CommandLineRun.of(folder, "gallery", "--out", "g", "--only", "nope");
        assertEquals("--only is \"nope\", but must be one of canvas, boundary, loss, opening." + System.lineSeparator(), wrong.err());
    }

    @Test
    void benchPrintsARowPerName() {
        JsonNode rows = CommandLineRun.of(folder, "bench", "start", "memory", "--json").json();
        assertEquals(2, rows.size());
        assertEquals("start", rows.get(0).get("name").textValue());
        assertEquals(1.5, rows.get(0).get("value").doubleValue());
        for (String field : new String[] {"unit", "device", "backend"}) {
            assertTrue(rows.get(0).get(field).isTextual(), field);
        }
        assertTrue(rows.get(0).get("threads").isInt());
    }

    @Test
    void soakLastsAsLongAsAskedAndIsARowLikeTheOthers() {
        RecordingWindow window = new RecordingWindow();
        CommandLineRun run = CommandLineRun.of(window, folder, "bench", "soak", "latency", "--minutes", "2", "--json");
        assertEquals(0, run.status(), run.err());
        JsonNode rows = run.json();
        assertEquals(2, rows.size());
        assertEquals("latency", rows.get(0).get("name").textValue());
        assertEquals("soak", rows.get(1).get("name").textValue());
        assertEquals("MB", rows.get(1).get("unit").textValue());
        assertEquals(40, rows.get(1).get("figures").get("listeners").doubleValue());
        assertEquals(List.of(Duration.ofMinutes(2)), window.soaked);
    }

    /** The row is printed all the same, so that a script sees the figures. */
    @Test
    void soakFailsWhereMoreIsHeldThanMayBe() {
        RecordingWindow window = new RecordingWindow();
        window.exceeded = List.of("listeners", "threads");
        CommandLineRun run = CommandLineRun.of(window, folder, "bench", "soak", "--json");
        assertEquals(1, run.status());
        assertEquals("soak", run.json().get(0).get("name").textValue());
        assertTrue(run.err().contains("listeners, threads"), run.err());
        assertEquals(List.of(Duration.ofMinutes(30)), window.soaked);
        CommandLineRun wrong = CommandLineRun.of(window, folder, "bench", "soak", "--minutes", "-1");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("-1"), wrong.err());
    }

    @Test
    void theLanguageIsTheOneThePersonPrefers() throws IOException {
        Preferences preferences = new Preferences(new org.neurarium.settings.Profile(folder).preferences());
        preferences.set(Preference.LANGUAGE, "ko");
        preferences.save();
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Console console = new Console(new java.io.PrintStream(new java.io.ByteArrayOutputStream()),
                new java.io.PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8), false, java.util.Map.of());
        new CommandLineProgram(console, new RecordingWindow()).run(java.util.List.of("trian", "--profile", folder.toString()));
        assertTrue(err.toString(java.nio.charset.StandardCharsets.UTF_8).contains("명령은 없습니다"), err.toString());
    }

    /** Nobody sees a stack trace: a defect is one sentence with a code, and the trace stands in the log file it names. */
    @Test
    void aDefectIsOneSentenceWithACodeAndALogFile() throws IOException {
        WindowService broken = new RecordingWindow() {
            @Override
            public void open(OpenRequest request) {
                throw new IllegalStateException("wires crossed");
            }
        };
        CommandLineRun run = CommandLineRun.of(broken, folder, "open");
        assertEquals(1, run.status());
        assertEquals(1, run.errLines().size(), run.err());
        Path log = folder.resolve("logs/neurarium.log");
        assertTrue(run.err().contains(log.toString()), run.err());
        String code = run.err().replaceAll("(?s).*code (E-[0-9A-F]{4}).*", "$1");
        String trace = Files.readString(log);
        assertTrue(trace.contains(code) && trace.contains("IllegalStateException: wires crossed"), trace);
    }
}
