package org.neurarium.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.blueprint.BlueprintCatalogue;
import org.neurarium.lesson.check.CheckReport;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.ui.shell.ViewCatalogue;

/** Tells what was forgotten when a demo or template was added. */
class DemoCatalogueTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Those whose check trains for longer than ten seconds. */
    private static final Set<String> SLOW = Set.of("activations", "optimizer-race", "weight-init", "lstm-gates",
            "gru-gates", "overfitting", "dropout", "sequence-order", "autoregression", "rnn-shapes", "rnn-lstm-gru",
            "sentiment", "language-model", "word2vec-training", "fasttext", "seq2seq-bottleneck", "attention-alignment",
            "multi-head", "transformer-block");

    /** Hints that a demo is about. */
    private static final Map<String, Set<String>> SHOWN_HINTS = Map.of("loss-functions", Set.of("problems.squared-saturates"));

    static List<String> demos() {
        return DemoCatalogue.ids();
    }

    static List<String> quickDemos() {
        return DemoCatalogue.ids().stream().filter(id -> !SLOW.contains(id)).toList();
    }

    static Set<String> slowDemos() {
        return SLOW;
    }

    static List<String> templates() {
        return TemplateCatalogue.ids().stream().filter(id -> !BlueprintCatalogue.full().contains(id)).toList();
    }

    @Test
    void foldersAndCatalogueAgree() throws IOException {
        assertEquals(names(RESOURCES.resolve("demos")), new TreeSet<>(DemoCatalogue.ids()));
        assertEquals(names(RESOURCES.resolve("templates")), new TreeSet<>(TemplateCatalogue.files()));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void demosAndTemplatesHaveDifferentIds() {
        assertTrue(DemoCatalogue.ids().stream().noneMatch(TemplateCatalogue.ids()::contains));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void bothLanguagesAreComplete(String id) {
        Demo demo = DemoCatalogue.find(id).orElseThrow();
        DemoText english = demo.text("en");
        DemoText korean = demo.text("ko");
        assertTrue(demo.steps().size() >= 2 && demo.steps().size() <= 5, id);
        assertEquals(demo.steps().size(), english.sections().size());
        assertEquals(demo.steps().size(), korean.sections().size());
        checkText(english, false);
        checkText(korean, true);
    }

    private static void checkText(DemoText text, boolean korean) {
        List<String> all = new java.util.ArrayList<>(List.of(text.title(), text.introduction()));
        text.sections().forEach(s -> all.addAll(List.of(s.heading(), s.body())));
        for (String part : all) {
            assertFalse(part.isBlank());
            assertFalse(part.contains("!"), part);
        }
        for (DemoText.Section section : text.sections()) {
            assertEquals(korean, section.body().codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3), section.body());
            assertTrue(section.body().split("\n\n").length >= 2, "what to do, and what to see: " + section.body());
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everyStepIsANetworkThatCanBeTrained(String id) throws InputFault {
        for (Project project : DemoCatalogue.find(id).orElseThrow().projects()) {
            assertTrainable(project, SHOWN_HINTS.getOrDefault(id, Set.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateCanBeTrainedAndHasANameInBothLanguages(String id) throws InputFault {
        Template template = TemplateCatalogue.find(id).orElseThrow();
        assertTrainable(template.project(), Set.of());
        for (Language language : Language.values()) {
            assertTrue(Messages.of(language).has(template.nameKey()), template.nameKey());
        }
    }

    private static void assertTrainable(Project project, Set<String> shownHints) throws InputFault {
        var schema = DatasetCatalogue.get(project.data().kind()).load(project.data().settings()).schema();
        assertEquals(List.of(), NetworkAnalyzer.analyse(project, java.util.Optional.of(schema)).problems().stream()
                .filter(p -> !shownHints.contains(p.messageKey())).toList());
        long placed = project.network().layers().stream().filter(l -> project.canvas().find(l.id()).isPresent()).count();
        assertTrue(placed == 0 || placed == project.network().layers().size(), "all layers have a place, or the canvas arranges all");
    }

    @ParameterizedTest
    @MethodSource("demos")
    void viewsThatStepsShowExist(String id) {
        DemoCatalogue.find(id).orElseThrow().steps().forEach(step -> step.view().ifPresent(
                view -> assertTrue(ViewCatalogue.ids().contains(view), id + " shows " + view)));
    }

    /** Each demo reproduces by real training what its text says. */
    @ParameterizedTest
    @MethodSource("quickDemos")
    void theCheckHolds(String id) throws InputFault {
        assertHolds(id);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("slowDemos")
    void theSlowCheckHolds(String id) throws InputFault {
        assertHolds(id);
    }

    private static void assertHolds(String id) throws InputFault {
        Demo demo = DemoCatalogue.find(id).orElseThrow();
        CheckReport report = DemoCatalogue.check(id).orElseThrow()
                .run(demo.projects());
        assertTrue(report.holds(), report.figures().toString());
    }
}
