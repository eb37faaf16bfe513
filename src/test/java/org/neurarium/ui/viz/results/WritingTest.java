package org.neurarium.ui.viz.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.lab.decode.Sampling;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.Generation;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;

/** What an untrained network writes, asked through the view and asked directly. */
class WritingTest {
    private static final DataSource TEXTS = new DataSource("sentences-en",
            Settings.of("count", 40, "task", "language-model", "tokenizer", "characters"), 0.25);

    @Test
    void aLanguageModelsTextsAreThoseOfTheSeed() throws Exception {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("letters", "embedding", Settings.of("outputDim", 5)),
                new LayerNode("memory", "gru", Settings.of("units", 6, "returnSequences", true)),
                new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "letters"), new Wire("letters", "memory"), new Wire("memory", "out")));
        try (Workspace workspace = open(new Project("letters", TEXTS, network, Training.DEFAULT, CanvasLayout.EMPTY))) {
            WritingViewModel model = new WritingViewModel(workspace);
            model.temperature().set(1);
            model.active().set(true);
            WritingViewModel.Answer answer = await(workspace, model, a -> true);
            TrainingSession session = Objects.requireNonNull(workspace.training().session().get());
            Generation generation = new Generation(session);
            for (int i = 0; i < answer.samples().size(); i++) {
                assertEquals(generation.readable(generation.write(generation.prompt(TEXTS, ""), new Sampling(1, 0), 60, 3 + i), TEXTS),
                        answer.samples().get(i));
            }
            model.seed().set(2);
            assertNotEquals(answer.samples(), await(workspace, model, a -> a != answer).samples());
            model.temperature().set(0);
            List<String> sure = await(workspace, model, a -> a.samples().stream().distinct().count() == 1).samples();
            assertEquals(3, sure.size(), "the most probable text is one, whatever the seed");
            model.close();
        }
    }

    @Test
    void anAnswerStandsBesideTheRightOneWithAsManyBeamsAsAsked() {
        Project dates = TemplateCatalogue.find("seq2seq").orElseThrow().project();
        DataSource few = new DataSource(dates.data().kind(), dates.data().settings().with("count", 60), 0.5);
        try (Workspace workspace = open(new Project("dates", few, dates.network(), dates.training(), CanvasLayout.EMPTY))) {
            WritingViewModel model = new WritingViewModel(workspace);
            model.width().set(2);
            model.active().set(true);
            WritingViewModel.Answer answer = await(workspace, model, a -> a.tree() != null);
            BeamTree tree = Objects.requireNonNull(answer.tree());
            assertEquals(2, tree.rows());
            assertTrue(String.join("", answer.right()).matches("\\d{4}-\\d\\d-\\d\\d"), answer.right().toString());
            List<String> best = tree.nodes().stream().filter(n -> n.best() && !n.token().isEmpty() && !n.token().equals("■"))
                    .map(BeamTree.Node::token).toList();
            assertEquals(answer.written(), best);
            double product = tree.nodes().stream().filter(BeamTree.Node::best).mapToDouble(BeamTree.Node::probability)
                    .reduce(1, (a, b) -> a * b);
            double last = tree.nodes().stream().filter(n -> n.best() && n.column() == tree.columns() - 1).findFirst().orElseThrow().text();
            assertEquals(1, product / last, 1e-4, "p of a text is the product of what its tokens cost");
            model.width().set(5);
            assertEquals(5, Objects.requireNonNull(await(workspace, model, a -> a != answer).tree()).rows());
            model.close();
        }
    }

    private static Workspace open(Project project) {
        return new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), project);
    }

    private static WritingViewModel.Answer await(Workspace workspace, WritingViewModel model, Predicate<WritingViewModel.Answer> wanted) {
        for (long until = System.nanoTime() + 60_000_000_000L; System.nanoTime() < until; LockSupport.parkNanos(1_000_000)) {
            workspace.pulse();
            WritingViewModel.Answer answer = model.answer();
            if (answer != null && wanted.test(answer)) {
                return answer;
            }
        }
        throw new AssertionError("nothing was written");
    }
}
