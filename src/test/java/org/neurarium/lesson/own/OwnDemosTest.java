package org.neurarium.lesson.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.Pointer;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.lesson.WindowPart;
import org.neurarium.lesson.own.OwnDemoCheck;

/** What a person writes is read back as it was written, handed on as one file, and refused where it is not in order. */
class OwnDemosTest {
    private static final Project XOR = TemplateCatalogue.find("xor").orElseThrow().project();

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        OwnDemos own = own("a");
        DemoDraft draft = draft();
        String id = own.save(draft);
        assertEquals("one-unit", id, "made of the title");
        assertEquals(draft.withId(id), own.draft(id));
        Demo demo = own.find(id).orElseThrow();
        assertEquals(draft.steps().stream().map(DemoDraft.Step::shows).toList(), demo.steps());
        assertEquals("유닛 하나", demo.text("ko").title());
        assertEquals(1, demo.text("en").sections().get(0).questions().size());
        assertEquals("Ask the room.", demo.text("en").sections().get(0).notes());
        try (Stream<Path> files = Files.list(folder.resolve("a").resolve(id))) {
            assertEquals(Set.of("demo.json", "project.json", "project-2.json", "en.md", "ko.md"),
                    Set.copyOf(files.map(f -> f.getFileName().toString()).toList()), "the third step shares the first one's project");
        }
    }

    @Test
    void aSecondDemoOfTheSameTitleTakesAnotherName() throws Exception {
        OwnDemos own = new OwnDemos(folder, List.of("one-unit"));
        assertEquals("one-unit-2", own.save(draft()));
        assertEquals("one-unit-3", own.save(draft()));
        assertEquals("one-unit-3", own.save(draft().withId("one-unit-3")), "over itself");
        own.remove("one-unit-2");
        assertEquals(List.of("one-unit-3"), own.all().stream().map(Demo::id).toList());
    }

    @Test
    void oneFileBringsItToAnotherProfile() throws Exception {
        OwnDemos here = own("a");
        OwnDemos there = own("b");
        Path file = folder.resolve("lesson.neurarium-demo");
        here.exportTo(file, here.save(draft()));
        byte[] once = Files.readAllBytes(file);
        here.exportTo(file, "one-unit");
        assertTrue(java.util.Arrays.equals(once, Files.readAllBytes(file)), "the same demo, the same bytes");
        String id = there.importFrom(file);
        assertEquals("lesson", id);
        assertEquals(here.draft("one-unit").withId(id), there.draft(id));
    }

    @Test
    void hostileFilesAreRefusedAndNothingChanges() throws Exception {
        Map<String, byte[]> good = DemoWriter.files(draft());
        refused("document.bundle.pathLeaves", with(good, "../evil.json", "{}"));
        refused("document.bundle.pathLeaves", with(good, "/etc/evil", "{}"));
        refused("document.bundle.pathLeaves", with(good, "..\\evil.json", "{}"));
        refused("document.bundle.pathLeaves", with(good, "a/b/evil.json", "{}"));
        refused("demos.archive.too-large", with(good, "big.json", "x".repeat(17 << 20)));
        refused("document.json.syntax", with(good, "demo.json", "{\"steps\": ["));
        refused("document.json.unknownField", with(good, "demo.json", "{\"steps\": [], \"run\": \"rm\"}"));
        refused("demos.fault.newer", with(good, "demo.json", "{\"format\": 99, \"steps\": []}"));
        Map<String, byte[]> less = new LinkedHashMap<>(good);
        less.remove("project-2.json");
        refused("demos.fault.missing", less);
        Path text = Files.writeString(folder.resolve("no.neurarium-demo"), "not a zip");
        assertEquals("demos.archive.damaged", assertThrows(InputFault.class, () -> own("b").importFrom(text)).messageKey());
        assertFalse(Files.exists(folder.resolve("b")), "not even the folder");
    }

    @Test
    void everyFaultHasOneSentenceThatNamesItsStep() {
        DemoStep first = draft().steps().get(0).shows();
        DemoDraft wrong = new DemoDraft("", Map.of("en", "Title"), Map.of("en", ""), List.of(
                new DemoDraft.Step(first, Map.of("en", new DemoDraft.Words("One", "See [x](select:nowhere), {{speed}}."))),
                new DemoDraft.Step(new DemoStep(first.place(), Optional.of(new Pointer(Pointer.Kind.NODE, "gone")), Optional.empty(),
                        Set.of(), Set.of()), Map.of("en", new DemoDraft.Words("Two", "## Three")))));
        List<DraftFault> faults = DraftFault.of(wrong);
        assertEquals(List.of("demos.draft.title.en", "demos.draft.link", "demos.draft.number", "demos.draft.heading", "demos.draft.point"),
                faults.stream().map(f -> f.fault().messageKey()).toList());
        assertEquals(List.of(0, 1, 1, 2, 2), faults.stream().map(DraftFault::step).toList());
        for (Language language : Language.values()) {
            faults.forEach(f -> assertFalse(Messages.of(language).get(f.fault().messageKey(), f.fault().arguments()).contains("{")));
        }
        assertTrue(DraftFault.of(draft()).isEmpty(), DraftFault.of(draft()).toString());
        assertEquals("demos.draft.no-text", DraftFault.of(new DemoDraft("", Map.of(), Map.of(), draft().steps().stream()
                .map(s -> new DemoDraft.Step(s.shows(), Map.of())).toList())).get(0).fault().messageKey());
    }

    /** A place of every kind, with all that it can hold. */
    @Test
    void placesOfEveryKindAreReadBack() throws Exception {
        List<DemoPlace> places = List.of(new DemoPlace.Canvas(XOR, true, 4, Optional.of("boundary")),
                new DemoPlace.Lab("convolution", 3, Map.of("example", "same", "stride", "2")), new DemoPlace.Lab("batch", 0, Map.of()),
                new DemoPlace.Words(Optional.of("made-ko"), Optional.of("cbow"), Optional.of("windows"), Optional.of("umap"), 2),
                new DemoPlace.Words(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0));
        DemoDraft draft = draft().withSteps(places.stream().map(p -> new DemoDraft.Step(
                new DemoStep(p, Optional.empty(), Optional.empty(), Set.of(), Set.of()), draft().steps().get(2).texts())).toList());
        assertTrue(DraftFault.of(draft).isEmpty(), DraftFault.of(draft).toString());
        assertEquals(places, own("a").draft(own("a").save(draft)).steps().stream().map(s -> s.shows().place()).toList());
    }

    @Test
    void aGoalThatCannotBeReachedIsAFault() {
        DemoPlace canvas = new DemoPlace.Canvas(XOR, 0, Optional.empty());
        DemoPlace lab = new DemoPlace.Lab("batch", 0, Map.of());
        DemoPlace words = new DemoPlace.Words(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
        Map<String, List<DemoPlace>> never = Map.of("lab-step", List.of(canvas, words), "play", List.of(lab), "answer", List.of(canvas),
                "select:nowhere", List.of(canvas), "set:training.bathSize", List.of(canvas), "view:gates", List.of(lab, words));
        never.forEach((goal, places) -> places.forEach(p -> assertEquals(List.of("demos.draft.goal"), faults(p, Goal.act(goal).orElseThrow()), goal)));
        assertEquals(List.of("demos.draft.goal"), faults(lab, new Goal.Metric("loss", 1, false)));
        assertEquals(List.of(), faults(words, Goal.act("play").orElseThrow()));
        assertEquals(List.of(), faults(canvas, Goal.act("set:training.batchSize").orElseThrow()));
    }

    private static List<String> faults(DemoPlace place, Goal goal) {
        DemoStep step = new DemoStep(place, Optional.empty(), Optional.of(goal), Set.of(), Set.of());
        return DraftFault.of(draft().withSteps(List.of(new DemoDraft.Step(step, draft().steps().get(2).texts())))).stream()
                .map(f -> f.fault().messageKey()).toList();
    }

    @Test
    void theCheckTrainsEveryStepAndComparesItsGoal() throws Exception {
        var report = OwnDemoCheck.run(read(draft()));
        assertTrue(report.holds(), report.toString());
        assertEquals(3, report.figures().get("step1.epochs"));
        double reached = (double) report.figures().get("step1.loss");
        assertTrue(reached > 0 && reached < 5, "a loss of XOR");
        DemoStep hard = new DemoStep(new DemoPlace.Canvas(XOR, 1, Optional.empty()), Optional.empty(),
                Optional.of(new Goal.Metric("loss", 1e-9, false)), Set.of(), Set.of());
        assertFalse(OwnDemoCheck.run(read(draft().withSteps(List.of(new DemoDraft.Step(hard, draft().steps().get(0).texts()))))).holds());
    }

    private static Demo read(DemoDraft draft) throws InputFault {
        return new org.neurarium.lesson.DemoFolder("x", DemoFiles.of("x", DemoWriter.files(draft))).read();
    }

    private OwnDemos own(String name) {
        return new OwnDemos(folder.resolve(name), List.of());
    }

    private void refused(String key, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("bad.neurarium-demo");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        assertEquals(key, assertThrows(InputFault.class, () -> own("b").importFrom(file)).messageKey());
        assertFalse(Files.exists(folder.resolve("b")));
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, String text) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
        return all;
    }

    private static DemoDraft draft() {
        DemoStep train = new DemoStep(new DemoPlace.Canvas(XOR, 3, Optional.of("boundary")), Optional.of(new Pointer(Pointer.Kind.CONTROL, "run-play")),
                Optional.of(new Goal.Metric("loss", 5, false)), EnumSet.of(WindowPart.PALETTE), EnumSet.of(WindowPart.DATA, WindowPart.CANVAS));
        DemoStep slow = new DemoStep(new DemoPlace.Canvas(XOR.withTraining(XOR.training().withEpochs(7)), 0, Optional.empty()),
                Optional.empty(), Goal.act("set:training.batchSize"), Set.of(), Set.of());
        DemoStep again = new DemoStep(new DemoPlace.Canvas(XOR, 0, Optional.empty()), Optional.empty(), Optional.empty(), Set.of(), Set.of());
        String question = "\n\n```question\n%s\n(x) 1\n( ) 2 | No.\n```\n\n```notes\n%s\n```";
        return new DemoDraft("", Map.of("en", "One unit", "ko", "유닛 하나"), Map.of("en", "What it can do.", "ko", "무엇을 할 수 있는지 봅니다."), List.of(
                step(train, "Play", "Press [play](do:play): {{loss}}, $x^2$." + question.formatted("How many?", "Ask the room."),
                        "재생", "[재생](do:play)하십시오. {{loss:이/가}} 줄어듭니다." + question.formatted("몇 개입니까?", "물어봅니다.")),
                step(slow, "Slower", "[Set it](set:training.batchSize=5).", "천천히", "[바꾸십시오](set:training.batchSize=5)."),
                step(again, "Again", "As at first.", "다시", "처음과 같습니다.")));
    }

    private static DemoDraft.Step step(DemoStep shows, String heading, String body, String korean, String text) {
        return new DemoDraft.Step(shows, Map.of("en", new DemoDraft.Words(heading, body), "ko", new DemoDraft.Words(korean, text)));
    }
}
