package org.neurarium.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.TokenVectors;

/** What is to be said of the word vectors that an embedding starts from. */
final class VectorRemarks {
    private VectorRemarks() {
    }

    static List<Problem> remarks(LayerNode node, int width, @Nullable TokenVectors vectors) {
        String id = node.id();
        Fix without = Fixes.without(id, EmbeddingLayerType.VECTORS);
        if (vectors == null) {
            boolean asked = !node.settings().text(EmbeddingLayerType.VECTORS, "").isBlank();
            return asked || EmbeddingLayerType.learns(node.settings()) ? List.of()
                    : List.of(Problem.hint(id, "problems.embedding-frozen-random", id)
                            .withFixes(Fixes.without(id, EmbeddingLayerType.TRAINABLE)));
        }
        InputFault fault = vectors.fault();
        if (fault != null) {
            return List.of((vectors.carried() ? Problem.hint(id, fault.messageKey(), fault.arguments().toArray())
                    : Problem.error(id, fault.messageKey(), fault.arguments().toArray())).withFixes(without));
        }
        if (vectors.found() == 0) {
            return List.of(Problem.hint(id, "problems.vectors-none", id, vectors.asked()).withFixes(without));
        }
        if (vectors.dim() != width) {
            return List.of(Problem.error(id, "problems.vectors-dimension", id, vectors.dim(), width)
                    .withFixes(Fixes.set(id, "outputDim", vectors.dim()), without));
        }
        return 2 * vectors.found() >= vectors.asked() ? List.of()
                : List.of(Problem.hint(id, "problems.vectors-few", id, vectors.found(), vectors.asked()));
    }
}
