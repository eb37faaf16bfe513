package org.neurarium.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;

/** A project by the kinds of its parts alone: no names, no data, no paths. */
final class NetworkOutline {
    private NetworkOutline() {
    }

    static String of(Project project) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (LayerNode layer : project.network().layers()) {
            kinds.merge(layer.kind(), 1, Integer::sum);
        }
        String layers = kinds.entrySet().stream().map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return layers + "; " + project.network().wires().size() + " wires; data " + project.data().kind() + "; "
                + project.training().optimizer().kind() + ", batch " + project.training().batchSize();
    }
}
