package org.neurarium.ui.canvas;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.edit.Edits;

/** The compound changes of gestures: each does at once, and undoes at once, what {@link Edits} offers in parts. */
final class CanvasEdits {
    private CanvasEdits() {
    }

    /** A wire; an input that takes one wire only gives up the one it had. */
    static Edit connect(Wire wire) {
        return Edit.of("document.edit.connect", network(n -> Wiring.connected(n, wire)), wire.from(), wire.to());
    }

    /** Moves a wire's end to another input. */
    static Edit rewire(Wire old, Wire changed) {
        return Edit.of("document.edit.reconnect", network(n -> Wiring.connected(n.disconnect(old), changed)),
                changed.from(), changed.to());
    }

    /** Adds a layer and feeds it from another. */
    static Edit addAfter(LayerNode layer, Point place, String from) {
        Edit add = Edits.addLayer(layer, place);
        return new Edit(add.labelKey(), add.arguments(), "", p -> {
            Project with = add.change().apply(p);
            String port = Wiring.defaultPort(with.network(), layer.id());
            return with.withNetwork(Wiring.connected(with.network(), new Wire(from, layer.id(), port)));
        });
    }

    /** An edit that adds a layer, which then stands in a block; in none for the empty name. */
    static Edit within(Edit add, String layer, String block) {
        return new Edit(add.labelKey(), add.arguments(), "", p -> {
            Project with = add.change().apply(p);
            return with.withCanvas(with.canvas().withBlocks(with.canvas().blocks().joined(layer, block)));
        });
    }

    /** Adds a layer in the middle of a wire; what stands to the right makes room. */
    static Edit addOn(LayerNode layer, Point place, Wire wire, Map<String, Point> pushed) {
        Edit insert = Edits.insertOnWire(layer, wire, place);
        Edit push = Edits.move(pushed);
        return new Edit(insert.labelKey(), insert.arguments(), "",
                p -> insert.change().apply(pushed.isEmpty() ? p : push.change().apply(p)));
    }

    /** Puts an existing unwired layer in the middle of a wire. */
    static Edit insert(String id, String kind, Wire wire) {
        return Edit.of("document.edit.insertLayer", p -> {
            Network cut = p.network().disconnect(wire);
            Network fed = Wiring.connected(cut, new Wire(wire.from(), id, Wiring.defaultPort(cut, id)));
            return p.withNetwork(fed.connect(new Wire(id, wire.to(), wire.port())))
                    .withCanvas(p.canvas().joined(id, Set.of(wire.from(), wire.to())));
        }, "layers." + kind + ".name");
    }

    private static UnaryOperator<Project> network(UnaryOperator<Network> change) {
        return p -> p.withNetwork(change.apply(p.network()));
    }
}
