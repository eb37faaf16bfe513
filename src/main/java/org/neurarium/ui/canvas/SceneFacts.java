package org.neurarium.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.Tasks;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Block;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Task;

/** What is to be drawn of a project, before it has a place. */
final class SceneFacts {
    private SceneFacts() {
    }

    /** Of every layer, then of every folded block by its key, hidden ones too. */
    static Map<String, NodeFacts> of(Project project, NetworkAnalysis analysis, @Nullable Examples examples, Set<String> open) {
        Network network = project.network();
        Map<String, NodeFacts> facts = new LinkedHashMap<>();
        Task task = examples == null ? null : Tasks.of(examples.schema());
        List<String> classes = examples == null || PlaneView.of(examples).plane() ? List.of() : examples.classes();
        for (LayerNode layer : network.layers()) {
            facts.put(layer.id(), layer(layer, analysis, task, open.contains(layer.id()), feeder(network, layer.id()), classes));
        }
        for (Block block : project.canvas().blocks().all()) {
            if (block.folded()) {
                facts.put(block.key(), NodeFacts.of(FoldedBlock.of(block, project.canvas().blocks(), network, facts)));
            }
        }
        return facts;
    }

    private static NodeFacts layer(LayerNode layer, NetworkAnalysis analysis, @Nullable Task task, boolean open,
                                   String feeder, List<String> classes) {
        LayerType type = LayerCatalogue.find(layer.kind()).orElse(null);
        return new NodeFacts(layer, type, type == null ? layer.settings() : type.completed(layer.settings(), task),
                analysis.find(layer.id()).orElse(null), analysis.problemsOf(layer.id()), open,
                type != null && type.givesTokens(layer.settings(), task), feeder, classes);
    }

    private static String feeder(Network network, String id) {
        List<Wire> wires = network.into(id);
        return wires.size() == 1 ? wires.get(0).from() : "";
    }
}
