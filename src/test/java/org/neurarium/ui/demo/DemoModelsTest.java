package org.neurarium.ui.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.edit.Edit;
import org.neurarium.lab.graph.Judgement;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.text.LiveNumber;
import org.neurarium.lesson.text.Question;
import org.neurarium.settings.Preferences;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.FakeSession;
import org.neurarium.ui.workspace.Workspace;

/** Live numbers, questions, goals and progress, without a toolkit. */
class DemoModelsTest {
    private static final Question FORMULA = new Question("?", List.of(), Optional.of(new Question.Formula("2*(p-y)",
            List.of(new Question.Range("p", 0.1, 0.9), new Question.Range("y", 0, 1)))), List.of("a", "b"), "");
    private static final Question NUMBER = new Question("?", List.of(), Optional.of(new Question.Number(10, 0.01)), List.of(), "");
    private static final Question CHOICE = new Question("?", List.of(new Question.Choice(false, "100", "No."),
            new Question.Choice(true, "10", "")), Optional.empty(), List.of(), "");

    private final FakeEngine engine = new FakeEngine();
    private final Workspace workspace = engine.workspace(FakeEngine.xor());
    private final LiveFigures figures = new LiveFigures(workspace, name -> Optional.ofNullable(Map.of("step", "4", "number", "−0.25").get(name)));

    @TempDir
    Path folder;

    private void train(long iteration, int epoch, Metrics metrics) {
        FakeSession session = Objects.requireNonNull(engine.session);
        session.show(FakeSession.frame(SessionState.PAUSED, iteration, epoch, metrics, Map.of(new WeightsProbe("h1"),
                new WeightsProbe.Frame(Map.of("kernel", new float[] {0, 1, 2, 3, 4, -5, 6, 7}, "bias", new float[4])))));
        workspace.pulse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loss                         | 0.251
            validationLoss               | 0.301
            accuracy                     | 87.5 %
            validationAccuracy:이/가     | 100 %가
            epoch:을/를                  | 3을
            epoch                        | 3
            iteration                    | 1,275
            iteration:은/는              | 1,275는
            parameters                   | 33
            setting:training.batchSize   | 10
            setting:network.layers.h1.settings.units:이/가 | 4가
            setting:data.kind            | xor
            setting:network.layers.no.settings.units | –
            weight:h1/kernel[1,1]        | −5.00
            weight:h1/kernel[3]          | 3.00
            weight:h1/kernel[9,9]        | –
            weight:h2/kernel[0]          | –
            lab:step                     | 4
            lab:step:이/가               | 4가
            lab:number:은/는             | −0.25는
            lab:nothing                  | –
            lab:nothing:을/를            | –를
            """)
    void numbersAreThoseOfTheSession(String written, String said) {
        train(1275, 3, new Metrics(3, 1275, 0.25149, 0.30061, 0.875, 1));
        assertTrue(LiveNumber.of(written).isKnown(), written);
        assertEquals(said.replace(" ", "\u00a0"), figures.say(LiveNumber.of(written)), "a number and its unit stay on one line");
    }

    @Test
    void whatIsNotKnownYetIsADash() {
        assertEquals("–", figures.say(LiveNumber.of("accuracy")));
        assertEquals("–", figures.say(LiveNumber.of("validationLoss")));
        assertFalse(LiveNumber.of("losss").isKnown());
    }

    /** With as few decimals as it has. */
    private static String said(double value) {
        return new java.math.BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    @Test
    void anyFormOfAnExpressionIsRightAndAWrongOneIsRefusedWithAnInput() {
        QuestionViewModel model = new QuestionViewModel(FORMULA, false);
        for (String right : List.of("2*(p-y)", "2*p - 2*y", "-2*(y−p)", "(p-y)+(p-y)")) {
            model.type(right);
            assertTrue(model.isRight(), right);
        }
        model.type("p-y");
        Judgement.Refused counter = model.counterExample();
        assertNotNull(counter);
        double p = counter.input().get("p").values()[0];
        double y = counter.input().get("y").values()[0];
        assertTrue(p >= 0.1 && p <= 0.9 && y >= 0 && y <= 1);
        assertEquals(2 * (p - y), counter.wanted().values()[0], 1e-12);
        assertEquals(p - y, counter.got().values()[0], 1e-12);
        List<String> said = model.counter();
        assertNotNull(said);
        assertEquals("p = " + said(p) + ", y = " + said(y), said.get(0));
        assertEquals(p - y, Double.parseDouble(said.get(2).replace('−', '-')), 5e-5);
        assertTrue(model.solved().get(), "once right stays solved");
        model.type("2*(p-");
        assertNotNull(model.fault());
        assertFalse(model.isRight() || model.isWrong());
    }

    @Test
    void numbersAreRightWithinTheirTolerance() {
        QuestionViewModel model = new QuestionViewModel(NUMBER, false);
        for (String right : List.of("10", "10.009", " 1000/100 ")) {
            model.type(right);
            assertTrue(model.isRight(), right);
        }
        for (String wrong : List.of("10.02", "9", "−10")) {
            model.type(wrong);
            assertTrue(model.isWrong(), wrong);
        }
    }

    @Test
    void whatWasAnsweredBeforeStandsThereWithAnAnswerThatIsAccepted() {
        for (Question question : List.of(FORMULA, NUMBER, number(-12, 0), number(102_760_448, 0), number(0.000977, 3e-5), number(0, 0.1))) {
            QuestionViewModel model = new QuestionViewModel(question, true);
            assertTrue(model.isRight() && !model.typed().get().isEmpty());
            model.type(model.typed().get());
            assertTrue(model.isRight(), model.typed().get());
            assertEquals("", new QuestionViewModel(question, false).typed().get());
        }
        assertEquals("10", new QuestionViewModel(NUMBER, true).typed().get());
        assertEquals("0.000977", new QuestionViewModel(number(0.000977, 3e-5), true).typed().get());
        assertEquals("", new QuestionViewModel(CHOICE, true).typed().get());
    }

    private static Question number(double value, double tolerance) {
        return new Question("?", List.of(), Optional.of(new Question.Number(value, tolerance)), List.of(), "");
    }

    @Test
    void choicesAndHintsOneAtATime() {
        QuestionViewModel model = new QuestionViewModel(CHOICE, false);
        model.choose(0);
        assertTrue(model.isWrong() && !model.solved().get());
        model.choose(1);
        assertTrue(model.isRight() && model.solved().get());
        QuestionViewModel hinted = new QuestionViewModel(FORMULA, false);
        assertEquals(List.of(), hinted.hints());
        hinted.hint();
        assertEquals(List.of("a"), hinted.hints());
        hinted.hint();
        hinted.hint();
        assertEquals(List.of("a", "b"), hinted.hints());
        assertFalse(hinted.hasMoreHints());
    }

    @Test
    void goalsAreReachedByWhatTheyAskFor() {
        GoalViewModel goals = new GoalViewModel(workspace, figures);
        goals.open(Optional.of(new Goal.Metric("accuracy", 0.9, true)), true);
        train(10, 1, new Metrics(1, 10, 0.5, 0.5, 0.89, 0.9));
        assertFalse(goals.reached().get());
        train(20, 2, new Metrics(2, 20, 0.5, 0.5, 0.9, 0.9));
        assertTrue(goals.reached().get());
        train(30, 3, new Metrics(3, 30, 0.5, 0.5, 0.1, 0.9));
        assertTrue(goals.reached().get(), "reached stays reached");
        goals.open(Optional.of(new Goal.Act("step", "")), true);
        assertFalse(goals.reached().get());
        train(31, 3, Metrics.NONE);
        assertTrue(goals.reached().get());
        goals.open(Optional.of(new Goal.Act("select", "h2")), true);
        assertEquals("h2", goals.nameOf("h2"), "there are two dense layers");
        assertEquals("@layers.output.name", goals.nameOf("out"));
        workspace.selection().select(List.of("h1"));
        assertFalse(goals.reached().get());
        workspace.selection().select(List.of("h2"));
        assertTrue(goals.reached().get());
        goals.open(Optional.of(new Goal.Act("set", "training.batchSize")), true);
        workspace.apply(Edit.of("x", p -> p.withName("other")));
        assertFalse(goals.reached().get());
        workspace.apply(Edit.of("x", p -> p.withTraining(p.training().withBatchSize(7))));
        assertTrue(goals.reached().get());
        goals.open(Optional.of(new Goal.Act("view", "gates")), true);
        goals.did("view", "boundary");
        assertFalse(goals.reached().get());
        goals.did("view", "gates");
        assertTrue(goals.reached().get());
    }

    @ParameterizedTest
    @CsvSource({"loss, 0.4, false", "validationLoss, 0.3, false", "accuracy, 0.8, true", "validationAccuracy, 0.7, true"})
    void everyFigureIsReachedAtItsBoundAndNotBefore(String name, double bound, boolean rises) {
        GoalViewModel goals = new GoalViewModel(workspace, figures);
        goals.open(Optional.of(new Goal.Metric(name, bound, rises)), true);
        double near = bound + (rises ? -0.001 : 0.001);
        train(10, 1, new Metrics(1, 10, name.equals("loss") ? near : 0.001, name.equals("validationLoss") ? near : 0.001,
                name.equals("accuracy") ? near : 0.999, name.equals("validationAccuracy") ? near : 0.999));
        assertFalse(goals.reached().get(), "the other figures do not count");
        train(20, 2, new Metrics(2, 20, name.equals("loss") ? bound : 9, name.equals("validationLoss") ? bound : 9,
                name.equals("accuracy") ? bound : 0, name.equals("validationAccuracy") ? bound : 0));
        assertTrue(goals.reached().get());
    }

    @Test
    void deedsInTrainingAreNoticedOneByOne() {
        GoalViewModel goals = new GoalViewModel(workspace, figures);
        train(10, 1, Metrics.NONE);
        goals.open(Optional.of(new Goal.Act("epoch", "")), true);
        train(15, 1, Metrics.NONE);
        assertFalse(goals.reached().get(), "half an epoch");
        train(20, 2, Metrics.NONE);
        assertTrue(goals.reached().get());
        goals.open(Optional.of(new Goal.Act("reset", "")), true);
        train(30, 3, Metrics.NONE);
        assertFalse(goals.reached().get());
        train(0, 0, Metrics.NONE);
        assertTrue(goals.reached().get());
        goals.open(Optional.of(new Goal.Act("play", "")), true);
        train(1, 0, Metrics.NONE);
        assertFalse(goals.reached().get(), "one batch is not play");
        Objects.requireNonNull(engine.session).show(FakeSession.frame(SessionState.RUNNING, 2, 0, Metrics.NONE, Map.of()));
        workspace.pulse();
        assertTrue(goals.reached().get());
        for (String deed : List.of("lab-step", "answer")) {
            goals.open(Optional.of(new Goal.Act(deed, "")), true);
            goals.did("view", "gates");
            assertFalse(goals.reached().get());
            goals.did(deed, "");
            assertTrue(goals.reached().get(), deed);
        }
    }

    @Test
    void trainingThatStillGoesOnIsNotWhatAStepWithoutTheCanvasAsksFor() {
        GoalViewModel goals = new GoalViewModel(workspace, figures);
        train(10, 1, Metrics.NONE);
        for (String deed : List.of("play", "step", "epoch")) {
            goals.open(Optional.of(new Goal.Act(deed, "")), false);
            Objects.requireNonNull(engine.session).show(FakeSession.frame(SessionState.RUNNING, 20, 2, Metrics.NONE, Map.of()));
            workspace.pulse();
            assertFalse(goals.reached().get(), deed);
            goals.did(deed, "");
            assertTrue(goals.reached().get(), deed);
            train(10, 1, Metrics.NONE);
        }
    }

    @Test
    void progressSurvivesARestart() throws IOException {
        Path file = folder.resolve("preferences.properties");
        Preferences first = new Preferences(file);
        DemoProgress progress = new DemoProgress(first);
        Demo demo = DemoCatalogue.find("xor-limit").orElseThrow();
        Demo other = DemoCatalogue.find("hidden-space").orElseThrow();
        progress.see(demo, 1);
        progress.see(demo, 1);
        progress.see(demo, 2);
        progress.answer(demo, 2, 1);
        first.save();
        DemoProgress again = new DemoProgress(new Preferences(file));
        assertEquals(2, again.seen(demo));
        assertTrue(again.isAnswered(demo, 2, 1) && !again.isAnswered(demo, 1, 1));
        assertEquals(0, again.seen(other));
        assertFalse(again.isDone(demo));
        for (int s = 1; s <= demo.steps().size(); s++) {
            again.see(demo, s);
            for (int q = 1; q <= demo.text("en").sections().get(s - 1).questions().size(); q++) {
                again.answer(demo, s, q);
            }
        }
        assertTrue(again.isDone(demo));
    }

    @Test
    void aGuardRefusesEditsButNotItsOwn() {
        workspace.guard((before, after) -> !before.training().equals(after.training()));
        Edit batch = Edit.of("x", p -> p.withTraining(p.training().withBatchSize(7)));
        workspace.apply(batch);
        assertEquals(10, workspace.project().get().training().batchSize());
        workspace.apply(Edit.of("x", p -> p.withName("other")));
        assertEquals("other", workspace.project().get().name());
        workspace.applyUnguarded(batch);
        assertEquals(7, workspace.project().get().training().batchSize());
        workspace.undo();
        assertEquals(10, workspace.project().get().training().batchSize());
    }

    @Test
    void aQuestionInAnotherLanguageGoesOnWhereItWasLeft() {
        QuestionViewModel english = new QuestionViewModel(FORMULA, false);
        english.typed().set("p-y");
        english.type("p-y");
        english.hint();
        QuestionViewModel korean = new QuestionViewModel(FORMULA, false);
        korean.goOnFrom(english);
        assertEquals("p-y", korean.typed().get());
        assertTrue(korean.isWrong());
        assertEquals(english.counter(), korean.counter());
        assertEquals(List.of("a"), korean.hints());
        assertFalse(korean.solved().get());
        QuestionViewModel chosen = new QuestionViewModel(CHOICE, false);
        chosen.choose(1);
        QuestionViewModel other = new QuestionViewModel(CHOICE, false);
        other.goOnFrom(chosen);
        assertTrue(other.isRight() && other.solved().get());
    }
}
