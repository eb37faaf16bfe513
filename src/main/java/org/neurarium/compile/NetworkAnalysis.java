package org.neurarium.compile;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.spec.Problem;

/**
 * Shapes, counts and problems of a network, worked out without touching DL4J, fast enough for every keystroke.
 *
 * @param memoryBytes estimate of what the program grows by while it trains this: parameters, gradients, updater state, activations of one batch, and
 *                    memory that is given back late
 */
public record NetworkAnalysis(List<LayerAnalysis> layers, List<Problem> problems, long parameters, long multiplyAdds,
                              long memoryBytes) {
    public static final NetworkAnalysis EMPTY = new NetworkAnalysis(List.of(), List.of(), 0, 0, 0);

    public NetworkAnalysis {
        layers = List.copyOf(layers);
        problems = List.copyOf(problems);
    }

    public Optional<LayerAnalysis> find(String id) {
        return layers.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    public List<Problem> problemsOf(String id) {
        return problems.stream().filter(p -> p.node().equals(id)).toList();
    }

    public boolean trainable() {
        return problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
    }
}
