package org.neurarium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.document.Network;
import org.neurarium.document.Wire;

/** The figures of a block: shapes on the wires that cross its border, sums over its layers. */
record BlockFacts(Network network, NetworkAnalysis analysis, Set<String> layers) {
    /** Ports named at most, of each direction. */
    private static final int MOST = 6;

    List<FactsPane.Fact> all() {
        List<FactsPane.Fact> facts = new ArrayList<>();
        ports(facts, "inspector.fact.input", network.wires().stream().filter(w -> layers.contains(w.to()) && !layers.contains(w.from())), true);
        ports(facts, "inspector.fact.output", network.wires().stream().filter(w -> layers.contains(w.from()) && !layers.contains(w.to())), false);
        facts.add(new FactsPane.Fact("inspector.fact.parameters", FactsPane.count(sum(LayerAnalysis::parameters))));
        facts.add(new FactsPane.Fact("inspector.fact.multiplyAdds", FactsPane.count(sum(LayerAnalysis::multiplyAdds))));
        return facts;
    }

    private void ports(List<FactsPane.Fact> facts, String key, Stream<Wire> wires, boolean inward) {
        List<FactsPane.Fact> ends = wires.map(w -> end(w, inward)).distinct().toList();
        String shapes = String.join(", ", ends.stream().map(FactsPane.Fact::value).distinct().toList());
        facts.add(new FactsPane.Fact(key, ends.isEmpty() ? "–" : shapes));
        if (ends.size() > 1) {
            facts.addAll(ends.subList(0, Math.min(MOST, ends.size())));
        }
    }

    /** One port: an arrow, the layer inside, the shape that passes. */
    private FactsPane.Fact end(Wire wire, boolean inward) {
        String name = inward ? "→ " + (wire.port().isEmpty() ? wire.to() : wire.to() + ":" + wire.port()) : wire.from() + " →";
        return new FactsPane.Fact(name, analysis.find(wire.from()).map(LayerAnalysis::output).map(Object::toString).orElse("?"), true);
    }

    private long sum(ToLongFunction<LayerAnalysis> figure) {
        return layers.stream().flatMap(id -> analysis.find(id).stream()).mapToLong(figure).sum();
    }
}
