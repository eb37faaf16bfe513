package org.neurarium.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.dataset.Examples;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.edit.WeightChange;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.BackgroundJobs;

/** The workspace on an engine that only writes down what it is asked; jobs run at once. */
class WorkspaceTest {
    private static final Project START = new Project("start", new DataSource("xor", Settings.EMPTY, 0.5),
            Network.EMPTY.add(new LayerNode("in", "input", Settings.EMPTY)), Training.DEFAULT, CanvasLayout.EMPTY);

    private final Notebook engine = new Notebook();
    private final Workspace workspace = new Workspace(engine, new BackgroundJobs(Runnable::run, Runnable::run), START);

    @Test
    void anOpenedProjectHasASession() {
        assertEquals(1, engine.sessions.size());
        assertSame(engine.sessions.get(0), workspace.training().session().get());
    }

    @Test
    void whatIsKnownOfAnotherProjectIsNotSaidOfThisOne() {
        ArrayDeque<Runnable> waiting = new ArrayDeque<>();
        Workspace slow = new Workspace(engine, new BackgroundJobs(waiting::add, Runnable::run), START);
        assertTrue(slow.known().get().isEmpty());
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertTrue(slow.known().get().isPresent());
        slow.open(START.withName("of the same data"));
        assertNotNull(slow.examples().get());
        assertTrue(slow.known().get().isPresent(), "the shape of the data is the same");
        slow.open(START.withData(new DataSource("circle", Settings.EMPTY, 0.5)));
        assertTrue(slow.known().get().isEmpty(), "its data are still being loaded");
        assertNull(slow.examples().get(), "those of the project before are not this one's");
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertTrue(slow.known().get().isPresent());
    }

    @Test
    void movingALayerKeepsTheSession() {
        workspace.apply(Edit.of("x", p -> p.withCanvas(p.canvas().with("in", new Point(8, 8)))));
        assertEquals(1, engine.sessions.size());
    }

    @Test
    void theLearningRateReachesTheRunningSession() {
        workspace.apply(Edit.of("x", p -> p.withTraining(p.training().withOptimizer(
                p.training().optimizer().withSettings(Settings.of("learningRate", 0.5))))));
        assertEquals(1, engine.sessions.size());
        assertEquals(List.of("rate 0.5"), engine.sessions.get(0).said);
    }

    @Test
    void anotherNetworkMeansAnotherSession() {
        workspace.apply(Edit.of("x", p -> p.withNetwork(p.network().add(new LayerNode("d", "dense", Settings.EMPTY)))));
        assertEquals(2, engine.sessions.size());
        assertTrue(engine.sessions.get(0).said.contains("close"));
    }

    @Test
    void paintingKeepsTheSessionAndHandsItThePoints() {
        workspace.apply(Edit.of("x", p -> p.withData(new DataSource("points", Settings.of("points", List.of()), 0.5))));
        int before = engine.sessions.size();
        workspace.apply(Edit.of("x", p -> p.withData(
                new DataSource("points", Settings.of("points", List.of(List.of(0.1, 0.2, 1L))), 0.5))));
        assertEquals(before, engine.sessions.size());
        assertTrue(engine.sessions.get(before - 1).said.contains("data"));
    }

    @Test
    void whileItCannotTrainThereIsNoSession() {
        engine.trainable = false;
        workspace.apply(Edit.of("x", p -> p.withNetwork(Network.EMPTY)));
        assertNull(workspace.training().session().get());
        engine.trainable = true;
        workspace.undo();
        assertNotNull(workspace.training().session().get());
    }

    @Test
    void undoingAWeightPutsTheOldOneBack() {
        workspace.setWeight(new WeightChange("d", "kernel", 3, 0.25f, 0.75f));
        workspace.undo();
        workspace.redo();
        assertEquals(List.of("d.kernel[3]=0.75", "d.kernel[3]=0.25", "d.kernel[3]=0.75"), engine.sessions.get(0).said);
    }

    @Test
    void whatViewsWatchIsJoinedAndWithdrawn() {
        workspace.training().watch("a", Set.of(new WeightsProbe("x")));
        workspace.training().watch("b", Set.of(new WeightsProbe("y")));
        workspace.training().watch("a", Set.of());
        assertEquals(List.of("watch 1", "watch 2", "watch 1"), engine.sessions.get(0).said);
    }

    @Test
    void aDataFaultIsKeptAndTheProjectStays() {
        engine.fault = new InputFault("datasets.none");
        workspace.apply(Edit.of("x", p -> p.withData(new DataSource("csv", Settings.EMPTY, 0.5))));
        assertSame(engine.fault, workspace.dataFault().get());
        assertEquals("csv", workspace.project().get().data().kind());
        assertFalse(workspace.training().isRunning());
    }

    @Test
    void openedParametersAreLoadedOnce() {
        workspace.open(START.withName("other").withTraining(Training.DEFAULT.withSeed(9)), new float[] {1, 2});
        assertTrue(engine.sessions.get(engine.sessions.size() - 1).said.contains("load 2"));
        workspace.apply(Edit.of("x", p -> p.withTraining(p.training().withSeed(10))));
        assertFalse(engine.sessions.get(engine.sessions.size() - 1).said.contains("load 2"));
    }

    private static final class Notebook implements Engine {
        final List<Notes> sessions = new ArrayList<>();
        boolean trainable = true;
        @Nullable InputFault fault;

        @Override
        public NetworkAnalysis analyse(Project project, Optional<Examples.Schema> data) {
            return new NetworkAnalysis(List.of(), trainable ? List.of() : List.of(Problem.error("", "x")), 0, 0, 0);
        }

        @Override
        public Examples load(Project project) throws InputFault {
            DataSource data = project.data();
            if (fault != null) {
                throw fault;
            }
            return Examples.classification(new float[] {0, 0}, Shape.of(2), new int[] {0}, List.of("a", "b"),
                    List.of("x1", "x2"));
        }

        @Override
        public TrainingSession open(Project project) {
            Notes session = new Notes(project);
            sessions.add(session);
            return session;
        }
    }

    private static final class Notes implements TrainingSession {
        final List<String> said = new ArrayList<>();
        private final Project project;

        Notes(Project project) {
            this.project = project;
        }

        @Override
        public TrainingFrame latest() {
            return TrainingFrame.NOTHING;
        }

        @Override
        public Optional<TrainingFrame> await(java.util.function.Predicate<TrainingFrame> wanted, java.time.Duration patience) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String loss() {
            return "mean-squared-error";
        }

        @Override
        public String stepper() {
            return "notes";
        }

        @Override
        public MetricHistory history() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void play() {
            said.add("play");
        }

        @Override
        public void pause() {
            said.add("pause");
        }

        @Override
        public void stepBatch() {
            said.add("batch");
        }

        @Override
        public void stepEpoch() {
            said.add("epoch");
        }

        @Override
        public void stepBack() {
            said.add("back");
        }

        @Override
        public void seek(long iteration) {
        }

        @Override
        public org.neurarium.train.Timeline timeline() {
            return org.neurarium.train.Timeline.NOTHING;
        }

        @Override
        public int stepsBack() {
            return 0;
        }

        @Override
        public void reset() {
            said.add("reset");
        }

        @Override
        public void speed(double iterationsPerSecond) {
            said.add("speed " + iterationsPerSecond);
        }

        @Override
        public void learningRate(double rate) {
            said.add("rate " + rate);
        }

        @Override
        public void stopRules(StopRules rules, int epochs) {
            said.add("stop " + epochs);
        }

        @Override
        public void setParameter(String node, String name, int index, float value) {
            said.add(node + "." + name + "[" + index + "]=" + value);
        }

        @Override
        public void replaceData(Examples examples) {
            said.add("data");
        }

        @Override
        public void watch(Set<Probe<?>> probes) {
            if (!probes.isEmpty()) {
                said.add("watch " + probes.size());
            }
        }

        @Override
        public long parameterCount() {
            return parameters().length;
        }

        @Override
        public float[] parameters() {
            return new float[0];
        }

        @Override
        public Optional<Problem> load(float[] parameters) {
            said.add("load " + parameters.length);
            return Optional.empty();
        }

        @Override
        public Project project() {
            return project;
        }

        @Override
        public void close() {
            said.add("close");
        }
    }
}
