package org.neurarium.layer;

import java.util.List;
import java.util.Set;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Fix;

/** Remedies that change one setting of one layer. */
public final class Fixes {
    private Fixes() {
    }

    /** Sets one setting: "units to 3". */
    public static Fix set(String node, String setting, Object value) {
        return new Fix("problems.fix.set", List.of("@params." + setting, said(setting, value)), p -> change(p, node, setting, value));
    }

    /** Leaves a setting to its default. */
    public static Fix without(String node, String setting) {
        return new Fix("problems.fix.unset", List.of("@params." + setting), p -> p.network().find(node)
                .map(l -> p.withNetwork(p.network().replace(l.withSettings(l.settings().without(setting))))).orElse(p));
    }

    /** Switches off the numbers that an input adds. */
    static Fix withoutFeatures(String node) {
        return new Fix("problems.fix.no-features", List.of(), p -> p.network().find(node).map(l -> {
            Settings kept = l.settings();
            for (InputFeature feature : InputFeature.values()) {
                kept = kept.without(feature.setting());
            }
            return p.withNetwork(p.network().replace(l.withSettings(kept)));
        }).orElse(p));
    }

    /** Another kind of layer in this one's place; settings that the new kind does not know are left behind. */
    public static Fix kind(String node, String kind) {
        return new Fix("problems.fix.change-kind", List.of("layers." + kind + ".name"), p -> p.network().find(node).map(l -> {
            Settings kept = l.settings();
            for (String name : l.settings().values().keySet()) {
                boolean known = LayerCatalogue.find(kind).map(t -> t.params().stream().anyMatch(s -> s.name().equals(name)))
                        .orElse(true);
                kept = known ? kept : kept.without(name);
            }
            return p.withNetwork(p.network().replace(new LayerNode(node, kind, kept)));
        }).orElse(p));
    }

    /** Puts a dense layer of {@code units} into the wire that is the {@code index}-th of those into a node. */
    static Fix insertDense(String node, int index, int units) {
        return new Fix("problems.fix.insert-dense", List.of(units), p -> {
            List<Wire> wires = p.network().into(node);
            if (index >= wires.size()) {
                return p;
            }
            Wire wire = wires.get(index);
            String id = p.network().freeId("dense");
            return p.withNetwork(p.network().add(new LayerNode(id, "dense", Settings.of("units", units)))
                    .disconnect(wire).connect(new Wire(wire.from(), id)).connect(new Wire(id, node, wire.port())))
                    .withCanvas(p.canvas().joined(id, Set.of(wire.from(), node)));
        });
    }

    /** Puts a layer into the wire that is the {@code index}-th of those into a node. */
    public static Fix insertBefore(String node, int index, String kind, Settings settings) {
        return new Fix("problems.fix.insert-before", List.of("@layers." + kind + ".name"), p -> {
            List<Wire> wires = p.network().into(node);
            if (index >= wires.size()) {
                return p;
            }
            Wire wire = wires.get(index);
            String id = p.network().freeId(kind);
            return p.withNetwork(p.network().add(new LayerNode(id, kind, settings))
                    .disconnect(wire).connect(new Wire(wire.from(), id)).connect(new Wire(id, node, wire.port())))
                    .withCanvas(p.canvas().joined(id, Set.of(wire.from(), node)));
        });
    }

    /** The key of an option's readable name; a number stays. */
    public static Object said(String setting, Object value) {
        return value instanceof String option ? "@params." + setting + "." + option : value;
    }

    private static Project change(Project p, String node, String setting, Object value) {
        return p.network().find(node)
                .map((LayerNode l) -> p.withNetwork(p.network().replace(l.withSettings(l.settings().with(setting, value)))))
                .orElse(p);
    }
}
