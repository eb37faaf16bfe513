package org.neurarium.ui.viz.maps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.workspace.Workspace;

/** Small networks on real data, and their newest real numbers. */
final class LiveMaps {
    private LiveMaps() {
    }

    static LayerNode layer(String id, String kind, Object... settings) {
        return new LayerNode(id, kind, settings.length == 0 ? Settings.EMPTY : Settings.of(settings));
    }

    /** Digits through these layers, an input before and an output behind. */
    static Project digits(LayerNode... middle) {
        return project(new DataSource("digits", Settings.of("count", 60), 0.2), middle);
    }

    static Project text(LayerNode... middle) {
        return project(new DataSource("sentences-en", Settings.of("count", 60, "task", "sentiment"), 0.2), middle);
    }

    private static Project project(DataSource data, LayerNode... middle) {
        List<LayerNode> layers = new ArrayList<>(List.of(layer("in", "input")));
        layers.addAll(List.of(middle));
        layers.add(layer("out", "output"));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return new Project("maps", data, new Network(layers, wires), Training.DEFAULT, CanvasLayout.EMPTY);
    }

    /** Waits for the answer to what is asked now, and shows it. */
    static void settle(Workspace workspace, Probe<?> asked) throws InterruptedException {
        workspace.training().session().get().await(f -> f.probes().containsKey(asked), Duration.ofSeconds(30)).orElseThrow();
        workspace.pulse();
    }
}
