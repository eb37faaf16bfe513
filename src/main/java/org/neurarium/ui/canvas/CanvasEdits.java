package org.neurarium.ui.canvas;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edit;

/** The changes that gestures on the canvas make. */
final class CanvasEdits {
    private CanvasEdits() {
    }

    /** Puts nodes to new places; a drag counts as one step. */
    static Edit move(Map<String, Point> places) {
        return Edit.of("canvas.edit.move", p -> p.withCanvas(placed(p.canvas(), places))).merging("move" + places.keySet());
    }

    static Edit arrange(Map<String, Point> places) {
        return Edit.of("canvas.edit.arrange", p -> p.withCanvas(placed(p.canvas(), places)));
    }

    static Edit connect(Wire wire) {
        return Edit.of("canvas.edit.connect", network(n -> Wiring.connected(n, wire)), wire.from(), wire.to());
    }

    static Edit disconnect(Wire wire) {
        return Edit.of("canvas.edit.disconnect", network(n -> n.disconnect(wire)), wire.from(), wire.to());
    }

    /** Moves a wire's end to another input, as one step. */
    static Edit rewire(Wire old, Wire changed) {
        return Edit.of("canvas.edit.connect", network(n -> Wiring.connected(n.disconnect(old), changed)),
                changed.from(), changed.to());
    }

    static Edit delete(Set<String> ids) {
        return Edit.of("canvas.edit.delete", p -> {
            CanvasLayout left = p.canvas();
            for (String id : ids) {
                left = left.without(id);
            }
            return p.withNetwork(p.network().remove(ids::contains)).withCanvas(left);
        }, ids.size());
    }

    /** Adds a layer, alone. */
    static Edit add(LayerNode layer, Point place) {
        return Edit.of("canvas.edit.add", p -> added(p, layer, place), layer.id());
    }

    /** Adds a layer and feeds it from another. */
    static Edit addAfter(LayerNode layer, Point place, String from) {
        return Edit.of("canvas.edit.add", p -> {
            Project with = added(p, layer, place);
            String port = Wiring.defaultPort(with.network(), layer.id());
            return with.withNetwork(Wiring.connected(with.network(), new Wire(from, layer.id(), port)));
        }, layer.id());
    }

    /** Adds a layer in the middle of a wire; what stands to the right makes room. */
    static Edit addOn(LayerNode layer, Point place, Wire wire, Map<String, Point> pushed) {
        return Edit.of("canvas.edit.insert", p -> spliced(added(p.withCanvas(placed(p.canvas(), pushed)), layer, place),
                layer.id(), wire), layer.id());
    }

    /** Puts an existing unwired layer in the middle of a wire. */
    static Edit insert(String id, Wire wire) {
        return Edit.of("canvas.edit.insert", p -> spliced(p, id, wire), id);
    }

    static Edit setting(String id, String name, Object value) {
        return Edit.of("canvas.edit.setting", network(n -> n.find(id)
                .map(l -> n.replace(l.withSettings(l.settings().with(name, value)))).orElse(n)), id)
                .merging("setting " + id + " " + name);
    }

    private static Project spliced(Project p, String id, Wire wire) {
        Network cut = p.network().disconnect(wire);
        Network fed = Wiring.connected(cut, new Wire(wire.from(), id, Wiring.defaultPort(cut, id)));
        return p.withNetwork(fed.connect(new Wire(id, wire.to(), wire.port())));
    }

    private static Project added(Project p, LayerNode layer, Point place) {
        return p.withNetwork(p.network().add(layer)).withCanvas(p.canvas().with(layer.id(), place));
    }

    private static CanvasLayout placed(CanvasLayout layout, Map<String, Point> places) {
        CanvasLayout changed = layout;
        for (Map.Entry<String, Point> entry : places.entrySet()) {
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        return changed;
    }

    private static UnaryOperator<Project> network(UnaryOperator<Network> change) {
        return p -> p.withNetwork(change.apply(p.network()));
    }
}
