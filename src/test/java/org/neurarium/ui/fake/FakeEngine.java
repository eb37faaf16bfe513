package org.neurarium.ui.fake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.workspace.Engine;
import org.neurarium.ui.workspace.Workspace;

/** Real datasets, a given analysis, sessions that a test drives. */
public final class FakeEngine implements Engine {
    public List<Problem> problems = List.of();
    public @Nullable FakeSession session;

    /** XOR through two hidden layers of 4 and 2 units. */
    public static Project xor() {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h1", "dense", Settings.of("units", 4, "activation", "tanh")),
                new LayerNode("h2", "dense", Settings.of("units", 2, "activation", "tanh")),
                new LayerNode("out", "output", Settings.of("units", 1, "activation", "sigmoid"))),
                List.of(new Wire("in", "h1"), new Wire("h1", "h2"), new Wire("h2", "out")));
        return new Project("XOR", new DataSource("xor", Settings.of("points", 200, "margin", 0.2), 0.5), network,
                Training.DEFAULT, CanvasLayout.EMPTY);
    }

    /** A workspace whose jobs run at once on the calling thread: no toolkit needed. */
    public Workspace workspace(Project project) {
        return new Workspace(this, new BackgroundJobs(Runnable::run, Runnable::run), project);
    }

    @Override
    public NetworkAnalysis analyse(Project project, Optional<Examples.Schema> data) {
        List<LayerAnalysis> layers = project.network().layers().stream()
                .map(l -> new LayerAnalysis(l.id(), l.kind(), List.of(), shape(l, data), 0, 0)).toList();
        return new NetworkAnalysis(layers, problems, 33, 30, 1000);
    }

    @Override
    public Examples load(Project project) throws InputFault {
        DataSource data = project.data();
        return DatasetCatalogue.get(data.kind()).load(data.settings());
    }

    @Override
    public TrainingSession open(Project project) {
        session = new FakeSession(project);
        return session;
    }

    private static Shape shape(LayerNode layer, Optional<Examples.Schema> data) {
        return layer.kind().equals("input") ? data.map(Examples.Schema::shape).orElse(Shape.of(2))
                : Shape.of(layer.settings().integer("units", 1));
    }
}
