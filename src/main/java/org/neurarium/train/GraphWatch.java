package org.neurarium.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.neurarium.nn.layer.Glass;

/** Looks into layers while one pass runs; they keep nothing before and after. */
final class GraphWatch {
    private final ComputationGraph graph;

    GraphWatch(ComputationGraph graph) {
        this.graph = graph;
    }

    /** What these vertices compute while {@code work} runs, of those that can be looked into. */
    Map<String, Map<String, Glass.Inside>> during(List<String> vertices, Runnable work) {
        Map<String, Glass> layers = new LinkedHashMap<>();
        for (String vertex : vertices) {
            if (graph.getLayer(vertex) instanceof Glass glass) {
                layers.put(vertex, glass);
            }
        }
        Map<String, Map<String, Glass.Inside>> seen = new LinkedHashMap<>();
        if (!layers.isEmpty()) {
            layers.values().forEach(g -> g.watch(true));
            try {
                work.run();
                layers.forEach((vertex, glass) -> seen.put(vertex, Map.copyOf(glass.inside())));
            } finally {
                layers.values().forEach(g -> g.watch(false));
            }
        }
        return seen;
    }
}
