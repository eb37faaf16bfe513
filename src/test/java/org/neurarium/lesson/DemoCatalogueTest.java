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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.blueprint.BlueprintCatalogue;
import org.neurarium.lesson.check.CheckReport;
import org.neurarium.lesson.text.DemoLink;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.lesson.text.LiveNumber;
import org.neurarium.ui.lab.LabCatalogue;
import org.neurarium.ui.shell.ViewCatalogue;
import org.neurarium.ui.words.ask.AskView;
import org.neurarium.ui.words.strips.WordStrips;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.learn.WordMethod;

/** Tells what was forgotten when a demo or template was added. */
class DemoCatalogueTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Those whose check trains for longer than ten seconds. */
    private static final Set<String> SLOW = Set.of(
            "activations", "optimizer-race", "weight-init", "overfitting", "dropout", "feature-maps", "why-convolution",
            "famous-cnns", "text-cnn", "sequence-order", "autoregression", "rnn-shapes", "lstm-gates", "gru-gates",
            "rnn-lstm-gru", "sentiment", "language-model", "word2vec-training", "fasttext", "seq2seq-bottleneck",
            "attention-alignment", "multi-head", "transformer-block");

    /** What the words lab can show. */
    private static final List<String> WORDS = Stream.concat(WordStrips.IDS.stream(), AskView.KINDS.stream()).toList();

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

    /** CommonMark takes a run of * for an end only where no letter follows a sign before it. */
    private static final Pattern LOOSE_MARK = Pattern.compile("\\*[^*\\n(]*[^\\s\\w*가-힣(]\\*{1,2}[\\w가-힣]");

    private static void checkText(DemoText text, boolean korean) {
        List<String> all = new java.util.ArrayList<>(List.of(text.title(), text.introduction()));
        text.sections().forEach(s -> all.addAll(List.of(s.heading(), s.body())));
        for (String part : all) {
            assertFalse(part.isBlank());
            assertFalse(part.contains("!"), part);
            assertFalse(LOOSE_MARK.matcher(part).find(), "no emphasis ends between a sign and a letter, the mark itself would stand there: " + part);
        }
        for (DemoText.Section section : text.sections()) {
            assertEquals(korean, section.body().codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3), section.body());
            assertTrue(section.body().split("\n\n").length >= 2, "what to do, and what to see: " + section.body());
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everyStepIsANetworkThatCanBeTrained(String id) throws InputFault {
        List<Project> blueprints = BlueprintCatalogue.full().stream().map(b -> BlueprintCatalogue.find(b).orElseThrow()).toList();
        for (Project project : DemoCatalogue.find(id).orElseThrow().projects()) {
            if (blueprints.contains(project)) {
                continue; // to look at: its data wait for a folder of pictures
            }
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

    @ParameterizedTest
    @MethodSource("demos")
    void demosStandInTheCourse(String id) {
        Demo demo = DemoCatalogue.find(id).orElseThrow();
        assertTrue(demo.chapter() >= 1, id + " has no chapter");
        int at = DemoCatalogue.ids().indexOf(id);
        demo.after().forEach(before -> assertTrue(DemoCatalogue.ids().contains(before) && !before.equals(id), id + " builds on " + before));
        if (at > 0) {
            assertTrue(demo.chapter() >= DemoCatalogue.find(DemoCatalogue.ids().get(at - 1)).orElseThrow().chapter(), id + " comes too late");
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void bothLanguagesAskAndActAlike(String id) {
        Demo demo = DemoCatalogue.find(id).orElseThrow();
        for (int step = 0; step < demo.steps().size(); step++) {
            DemoText.Section english = demo.text("en").sections().get(step);
            DemoText.Section korean = demo.text("ko").sections().get(step);
            String where = id + "#" + (step + 1);
            assertEquals(answers(english), answers(korean), where);
            assertEquals(DemoLink.in(english.body()).stream().sorted().toList(), DemoLink.in(korean.body()).stream().sorted().toList(), where);
        }
    }

    /** A word that is asked about differs between languages, and with it a number; the kind of answer does not. */
    private static List<String> answers(DemoText.Section section) {
        return section.questions().stream().map(q -> q.rightChoice() + " of " + q.choices().size() + " " + q.answer().map(Object::getClass) + " " + q.hints().size()
                + q.why().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("demos")
    void linksNumbersAndPointersNameWhatThereIs(String id) throws InputFault {
        Demo demo = DemoCatalogue.find(id).orElseThrow();
        for (String language : List.of("en", "ko")) {
            for (int step = 1; step <= demo.steps().size(); step++) {
                DemoText.Section section = demo.text(language).sections().get(step - 1);
                String where = id + "#" + step;
                for (String destination : DemoLink.in(section.body())) {
                    checkLink(where, demo.step(step), DemoLink.of(destination).orElseThrow(() -> new AssertionError(where + ": " + destination)));
                }
                for (LiveNumber number : LiveNumber.in(section.body())) {
                    assertTrue(number.isKnown(), where + ": " + number);
                    if (number.name().equals("setting") && demo.step(step).project().isPresent()) {
                        assertTrue(ProjectJson.value(demo.step(step).project().get(), number.argument()).isPresent(), where + ": " + number);
                    }
                }
                checkPlace(where, demo.step(step));
            }
        }
    }

    private static void checkLink(String where, DemoStep step, DemoLink link) throws InputFault {
        switch (link.kind()) {
            case SET -> {
                if (step.project().isPresent()) {
                    ProjectJson.apply(step.project().get(), link.path(), link.value());
                }
            }
            case VIEW -> assertTrue(step.place() instanceof DemoPlace.Words ? WORDS.contains(link.target())
                    : ViewCatalogue.ids().contains(link.target()), where + ": " + link);
            case SELECT -> assertTrue(step.project().orElseThrow().network().find(link.target()).isPresent(), where + ": " + link);
            case LAB -> assertTrue(step.place() instanceof DemoPlace.Lab, where + ": " + link);
            case DEMO -> assertTrue(DemoCatalogue.ids().contains(link.target()), where + ": " + link);
            default -> { }
        }
    }

    private static void checkPlace(String where, DemoStep step) {
        step.goal().ifPresent(goal -> assertTrue(goal.fits(step.place()), where + ": " + goal + " cannot be reached"));
        if (step.place() instanceof DemoPlace.Lab lab) {
            assertTrue(LabCatalogue.ids().contains(lab.lab()), where + ": " + lab);
        }
        if (step.place() instanceof DemoPlace.Words words) {
            words.show().ifPresent(show -> assertTrue(WORDS.contains(show), where + ": " + show));
            words.method().ifPresent(method -> assertTrue(WordMethod.find(method).isPresent(), where + ": " + method));
            words.text().ifPresent(text -> assertTrue(MadeCorpus.ids().contains(text), where + ": " + text));
        }
        step.pointer().filter(p -> p.kind() == Pointer.Kind.NODE).ifPresent(p -> assertTrue(
                step.project().orElseThrow().network().find(p.id()).isPresent(), where + ": " + p));
        step.pointer().filter(p -> p.kind() == Pointer.Kind.VIEW).ifPresent(p -> assertTrue(ViewCatalogue.ids().contains(p.id()), where + ": " + p));
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
