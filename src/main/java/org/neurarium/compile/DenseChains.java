package org.neurarium.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Training;
import org.neurarium.layer.DensePart;
import org.neurarium.layer.InputSource;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.OutputObjective;

/** Recognises networks that are a chain of dense layers. */
final class DenseChains {
    private DenseChains() {
    }

    static Optional<DenseChain> find(Project project, List<CompiledLayer> layers, int inputs, OutputObjective objective) {
        if (!layers.stream().allMatch(DenseChains::ofVectors)) {
            return Optional.empty();
        }
        List<DenseChain.Step> steps = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            CompiledLayer layer = layers.get(i);
            Optional<DensePart> part = LayerCatalogue.find(layer.node().kind())
                    .flatMap(t -> t.densePart(layer.node().settings()));
            if (part.isEmpty() || !feeds(project.network(), layers.get(i - 1), layer)) {
                return Optional.empty();
            }
            steps.add(step(layer, part.get(), project.training()));
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new DenseChain(inputs, steps, objective));
    }

    /** Whether it takes vectors of numbers, and not sequences, pictures or tokens. */
    private static boolean ofVectors(CompiledLayer layer) {
        return layer.output().rank() == 1 && InputSource.of(layer.node().settings()) == InputSource.FEATURES;
    }

    /** Whether {@code layer} is fed by {@code before} and nothing else. */
    private static boolean feeds(Network network, CompiledLayer before, CompiledLayer layer) {
        return network.into(layer.id()).stream().allMatch(w -> w.from().equals(before.id()));
    }

    private static DenseChain.Step step(CompiledLayer layer, DensePart part, Training training) {
        DensePart filled = new DensePart(part.units(), part.activation(), part.activationParameters(), part.useBias(),
                Double.isNaN(part.l1()) ? training.l1() : part.l1(), Double.isNaN(part.l2()) ? training.l2() : part.l2());
        return new DenseChain.Step(layer.id(), (int) layer.inputs().get(0).count(), filled,
                layer.parameter("kernel").orElseThrow().offset(),
                layer.parameter("bias").map(ParameterBlock::offset).orElse(-1));
    }
}
