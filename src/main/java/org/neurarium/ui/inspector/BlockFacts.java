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
    /** Wires shown by name at most, of each direction. */
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
        List<String> ends = wires.map(w -> end(w, inward)).distinct().toList();
        for (String end : ends.subList(0, Math.min(MOST, ends.size()))) {
            facts.add(new FactsPane.Fact(key, ends.size() == 1 ? end.substring(end.indexOf(": ") + 2) : end));
        }
    }

    private String end(Wire wire, boolean inward) {
        String inner = inward ? wire.port().isEmpty() ? wire.to() : wire.to() + ":" + wire.port() : wire.from();
        return inner + ": " + analysis.find(wire.from()).map(LayerAnalysis::output).map(Object::toString).orElse("?");
    }

    private long sum(ToLongFunction<LayerAnalysis> figure) {
        return layers.stream().flatMap(id -> analysis.find(id).stream()).mapToLong(figure).sum();
    }
}
