package org.neurarium.ui.viz.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.SequenceLengths;
import org.neurarium.document.Network;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.PaletteGroup;
import org.neurarium.layer.Sliding;

/** Which layers of a network give maps, and how they hang together. */
record MapLayers(Network network, NetworkAnalysis analysis) {

    /** Layers whose output is shown as maps, in forward order: images, and what convolution and pooling make of sequences. */
    List<String> all() {
        List<String> found = new ArrayList<>();
        for (LayerAnalysis layer : analysis.layers()) {
            boolean fed = !network.into(layer.id()).isEmpty();
            if (fed && shape(layer.id()).filter(s -> s.rank() == 3 || s.rank() == 2 && isConvolution(layer.kind())).isPresent()) {
                found.add(layer.id());
            }
        }
        return found;
    }

    /** The one to show: the selected one, or the maps that a selected layer is fed with, else the first convolution. */
    Optional<String> shown(Optional<String> selected) {
        List<String> all = all();
        if (selected.isPresent() && all.contains(selected.get())) {
            return selected;
        }
        return selected.flatMap(this::feeder).filter(all::contains)
                .or(() -> all.stream().filter(id -> sliding(id).isPresent()).findFirst()).or(() -> all.stream().findFirst());
    }

    Optional<Shape> shape(String id) {
        return analysis.find(id).map(LayerAnalysis::output);
    }

    /** The layer that feeds it, if it is only one. */
    Optional<String> feeder(String id) {
        List<Wire> wires = network.into(id);
        return wires.size() == 1 ? Optional.of(wires.get(0).from()) : Optional.empty();
    }

    Optional<Sliding> sliding(String id) {
        return network.find(id).flatMap(n -> LayerCatalogue.find(n.kind()).flatMap(t -> t.sliding(n.settings())));
    }

    /** The layer that feeds nothing: the network's answer. */
    Optional<String> output() {
        return analysis.layers().stream().map(LayerAnalysis::id)
                .filter(id -> network.from(id).isEmpty() && !network.into(id).isEmpty()).findFirst();
    }

    /** Whether all that reads a layer takes the largest number of each of its maps. */
    boolean peaksCount(String id) {
        List<Wire> wires = network.from(id);
        return !wires.isEmpty() && wires.stream().allMatch(w -> network.find(w.to())
                .filter(n -> n.kind().equals("global-max-pooling")).isPresent());
    }

    /** Steps of a layer's sequence that see a valid step of the example, which are its first {@code length}. */
    int valid(String id, int length) {
        return SequenceLengths.valid(network, analysis, id, length);
    }

    /** Image layers from the input to this one, in forward order, itself left out. */
    List<String> before(String id) {
        List<String> chain = new ArrayList<>();
        Optional<String> at = feeder(id);
        while (at.isPresent() && !chain.contains(at.get())) {
            if (shape(at.get()).filter(s -> s.rank() == 3).isPresent()) {
                chain.add(0, at.get());
            }
            at = feeder(at.get());
        }
        return chain;
    }

    private static boolean isConvolution(String kind) {
        return LayerCatalogue.find(kind).filter(t -> t.group() == PaletteGroup.CONVOLUTION).isPresent();
    }
}
