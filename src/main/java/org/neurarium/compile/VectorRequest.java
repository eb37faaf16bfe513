package org.neurarium.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.layer.EmbeddingLayerType;
import org.neurarium.layer.InputSource;
import org.neurarium.layer.LayerCatalogue;

/**
 * A layer that wants to start from word vectors.
 *
 * @param node the layer's id
 * @param source a file's path, or {@link Project#CARRIED} and the name of a table
 * @param decoder whether it looks up what a decoder is told, which has a vocabulary of its own
 */
public record VectorRequest(String node, String source, boolean decoder) {
    /** Every layer of a project that asks, in its order. */
    public static List<VectorRequest> of(Project project) {
        return project.network().layers().stream()
                .filter(l -> LayerCatalogue.find(l.kind()).orElse(null) instanceof EmbeddingLayerType)
                .filter(l -> !l.settings().text(EmbeddingLayerType.VECTORS, "").isBlank())
                .map(l -> new VectorRequest(l.id(), l.settings().text(EmbeddingLayerType.VECTORS, "").strip(),
                        isToldDecoder(project, l.id())))
                .toList();
    }

    public boolean isCarried() {
        return source.startsWith(Project.CARRIED);
    }

    /** The name of the table that the project carries. */
    public String table() {
        return source.substring(Project.CARRIED.length());
    }

    /** Whether a layer looks up what a decoder is told. */
    static boolean isToldDecoder(Project project, String id) {
        return isToldDecoder(project, id, new HashSet<>());
    }

    private static boolean isToldDecoder(Project project, String id, Set<String> seen) {
        for (Wire wire : project.network().into(id)) {
            LayerNode feeder = seen.add(wire.from()) ? project.network().find(wire.from()).orElse(null) : null;
            if (feeder != null && (feeder.kind().equals("input") && InputSource.of(feeder.settings()) == InputSource.DECODER
                    || isToldDecoder(project, feeder.id(), seen))) {
                return true;
            }
        }
        return false;
    }
}
