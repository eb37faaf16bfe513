package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.SequenceLengths;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.HeldLayer;
import org.neurarium.layer.InputSource;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Task;
import org.neurarium.train.ExampleInput;

/** Where everything of a network is computed, and from what. */
record Places(Network network, NetworkAnalysis analysis, @Nullable Task task) {

    /** A layer, or a part of it; empty for what there is not, and for an input. */
    Optional<Place> find(String node, String part) {
        LayerNode layer = network.find(node).orElse(null);
        Optional<Shape> shape = shape(node);
        if (layer == null || shape.isEmpty() || network.into(node).isEmpty()) {
            return Optional.empty();
        }
        LayerType type = LayerCatalogue.find(layer.kind()).orElseThrow();
        List<Wire> wires = new ArrayList<>(network.into(node));
        wires.sort(Comparator.comparingInt(w -> port(type, w)));
        List<Source> inputs = wires.stream().flatMap(w -> source(w.from()).stream()).toList();
        if (inputs.size() < wires.size()) {
            return Optional.empty();
        }
        int memory = wires.size() > 1 && port(type, wires.get(1)) == 1 ? 1 : -1;
        Settings settings = filled(type, type.completed(layer.settings(), task));
        Place whole = new Place(layer.kind(), settings, inputs, memory, new Source(node, "", last(shape.get()), isSequence(shape.get())));
        return part(whole, part);
    }

    private Optional<Place> part(Place whole, String part) {
        return switch (whole.kind()) {
            case "transformer-block" -> TransformerParts.of(whole, part);
            case "time-distributed" -> held(whole).filter(h -> part.isEmpty()).map(h -> like(whole, h, whole.self()));
            case "bidirectional" -> part.isEmpty() ? Optional.of(whole) : held(whole).map(h -> like(whole, h,
                    new Source(whole.node(), part, h.settings().integer("units", 16), whole.self().sequence())));
            default -> part.isEmpty() ? Optional.of(whole) : Optional.empty();
        };
    }

    /** The layer that a place holds inside. */
    static Optional<HeldLayer> held(Place place) {
        return LayerCatalogue.find(place.kind()).flatMap(t -> t.params().stream().filter(p -> p.name().equals(HeldLayer.NAME))
                .findFirst()).flatMap(spec -> HeldLayer.find(place.settings(), spec));
    }

    private static Place like(Place whole, HeldLayer held, Source self) {
        return new Place(held.type().id(), filled(held.type(), held.settings()), whole.inputs(), whole.memory(), self);
    }

    /** With every default written out. */
    private static Settings filled(LayerType type, Settings given) {
        Settings all = type.densePart(given).map(d -> given.with("activation", d.activation())).orElse(given);
        for (ParamSpec spec : type.params()) {
            if (!all.has(spec.name()) && spec.defaultValue() != null && spec.type() != ParamSpec.Type.LAYER) {
                all = all.with(spec.name(), spec.defaultValue());
            }
        }
        return all;
    }

    private static int port(LayerType type, Wire wire) {
        return type.port(wire).map(p -> type.inputs().indexOf(p)).orElse(0);
    }

    Optional<Source> source(String node) {
        return shape(node).map(s -> new Source(node, "", last(s), isSequence(s)));
    }

    Optional<Shape> shape(String node) {
        return analysis.find(node).map(LayerAnalysis::output);
    }

    private static boolean isSequence(Shape shape) {
        return shape.rank() == 2;
    }

    private static int last(Shape shape) {
        return shape.size(shape.rank() - 1);
    }

    /** Steps that a layer gives before the padding of the example begins. */
    int valid(String node, ExampleInput example) {
        return SequenceLengths.valid(network, analysis, node, length(root(node), example));
    }

    private String root(String node) {
        List<Wire> wires = network.into(node);
        return wires.isEmpty() ? node : root(wires.get(0).from());
    }

    /** The token at each step of what a layer hears in the end; empty where they are no tokens. */
    List<String> tokens(String node, ExampleInput example) {
        return isDecoder(root(node)) ? example.decoderTokens() : example.tokens();
    }

    private boolean isDecoder(String input) {
        return network.find(input).filter(l -> InputSource.of(l.settings()) == InputSource.DECODER).isPresent();
    }

    private int length(String input, ExampleInput example) {
        if (!isDecoder(input)) {
            return example.length();
        }
        int end = example.values().length;
        while (end > example.features() + 1 && example.values()[end - 1] == 0) {
            end--;
        }
        return end - example.features();
    }
}
