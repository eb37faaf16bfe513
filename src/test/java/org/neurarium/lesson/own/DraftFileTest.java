package org.neurarium.lesson.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.Pointer;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.lesson.WindowPart;

/** What is being written is kept as it is, however little of it is there yet. */
class DraftFileTest {
    private static final DemoStep SHOWS = new DemoStep(new DemoPlace.Canvas(TemplateCatalogue.find("xor").orElseThrow().project(), 3, Optional.of("boundary")),
            Optional.of(new Pointer(Pointer.Kind.NODE, "h1")), Optional.of(new Goal.Metric("loss", 0.5, false)), Set.of(WindowPart.DATA), Set.of());

    @TempDir
    Path folder;

    private DemoDraft again(DemoDraft draft) throws Exception {
        Path file = folder.resolve("draft");
        try (OutputStream out = Files.newOutputStream(file)) {
            DraftFile.write(draft, out);
        }
        return DraftFile.read(file);
    }

    @Test
    void anUnfinishedDraftComesBackAsItWasTyped() throws Exception {
        DemoStep words = new DemoStep(new DemoPlace.Words(Optional.of("made-en"), Optional.empty(), Optional.empty(), Optional.of("umap"), 0), Optional.empty(), Optional.empty(), Set.of(), Set.of());
        DemoDraft draft = new DemoDraft("", Map.of("ko", " 제목\n둘째 줄 "), Map.of("en", "## not a heading\n```question"), List.of(
                new DemoDraft.Step(SHOWS, Map.of("en", new DemoDraft.Words("", "  ```question\nanswer: \n"), "ko", new DemoDraft.Words("# x", ""))),
                new DemoDraft.Step(words, Map.of())));
        assertEquals(draft, again(draft));
        DemoDraft nothing = new DemoDraft("kept-before", Map.of(), Map.of(), List.of(new DemoDraft.Step(SHOWS, Map.of())));
        assertEquals(nothing, again(nothing));
    }

    /** The choice of a map was lost when a demo with one was kept by the editor. */
    @Test
    void aStepOfTheWordsLabKeepsItsMap() throws Exception {
        DemoStep words = new DemoStep(new DemoPlace.Words(Optional.of("made-en"), Optional.of("glove"), Optional.of("map"), Optional.of("tsne"), 3), Optional.empty(), Optional.empty(), Set.of(), Set.of());
        OwnDemos own = new OwnDemos(folder.resolve("own"), List.of());
        String id = own.save(new DemoDraft("", Map.of("en", "Maps"), Map.of("en", "Of words."), List.of(new DemoDraft.Step(words, Map.of("en", new DemoDraft.Words("Look", "Look."))))));
        assertEquals(words, own.find(id).orElseThrow().steps().get(0));
    }

    @Test
    void anExportedDemoIsNoDraft() throws Exception {
        Path file = folder.resolve("x.neurarium-demo");
        DemoArchive.write(file, "x", DemoWriter.files(new DemoDraft("", Map.of("en", "T"), Map.of("en", "I"), List.of(new DemoDraft.Step(SHOWS, Map.of("en", new DemoDraft.Words("h", "b")))))));
        assertEquals("demos.archive.damaged", assertThrows(InputFault.class, () -> DraftFile.read(file)).messageKey());
    }

    /** A process killed between the two moves of keeping leaves a demo under its other name. */
    @Test
    void aDemoWhoseReplacingWasCutShortIsBack() throws Exception {
        Path demos = folder.resolve("own");
        OwnDemos own = new OwnDemos(demos, List.of());
        String id = own.save(new DemoDraft("", Map.of("en", "Kept"), Map.of("en", "I"), List.of(new DemoDraft.Step(SHOWS, Map.of("en", new DemoDraft.Words("h", "b"))))));
        Files.move(demos.resolve(id), demos.resolve(".before-" + id));
        assertEquals(List.of("kept"), own.ids());
        assertTrue(own.find(id).isPresent());
    }
}
