package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.document.Block;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.edit.Edits;

/** A kept block put onto the canvas: where it goes and what it is wired to. */
final class BlockBuilding implements PaletteItem.Source {
    private final CanvasViewModel canvas;
    private final Building building;
    private final SavedBlock block;
    private final NodeShape shape;
    private final List<PortRef> inlets;
    private final List<PortRef> outlets;

    BlockBuilding(CanvasViewModel canvas, Building building, SavedBlock block) {
        this.canvas = canvas;
        this.building = building;
        this.block = block;
        Project alone = canvas.project().withNetwork(block.part().network()).withCanvas(block.part().canvas());
        Placed node = CanvasScene.of(alone, NetworkAnalysis.EMPTY, null, Set.of()).find(Block.key(block.name())).orElseThrow();
        shape = node.shape();
        inlets = node.allPorts().stream().filter(p -> !p.output()).toList();
        outlets = node.allPorts().stream().filter(PortRef::output).toList();
    }

    @Override
    public Building.Drop plan(Point middle) {
        return building.plan(shape, middle, !inlets.isEmpty() && !outlets.isEmpty(), !inlets.isEmpty());
    }

    @Override
    public void append() {
        drop(building.behind(shape, !inlets.isEmpty()));
    }

    /** Adds the block; a wire it lies on is led through its first inlet and its last outlet. */
    @Override
    public void drop(Building.Drop plan) {
        Optional<Wire> wire = plan.wire();
        Point corner = wire.map(w -> building.cornerOn(w, shape)).orElse(plan.corner());
        Map<String, Point> pushed = wire.map(w -> building.pushed(w, corner, shape)).orElse(Map.of());
        Map<String, String> ids = Edits.pastedIds(canvas.project(), block.part());
        Optional<String> from = wire.map(Wire::from).or(plan::from);
        Edit paste = Edits.paste(block.part(), corner);
        canvas.apply(Edit.of("document.edit.addBlock", p -> {
            Project pasted = paste.change().apply(pushed.isEmpty() ? p : Edits.move(pushed).change().apply(p));
            Network network = wire.map(pasted.network()::disconnect).orElse(pasted.network());
            if (from.isPresent()) {
                PortRef inlet = inlets.get(0);
                network = Wiring.connected(network, new Wire(from.get(), ids.get(inlet.node()), inlet.port()));
            }
            if (wire.isPresent()) {
                PortRef outlet = outlets.get(outlets.size() - 1);
                network = Wiring.connected(network, new Wire(ids.get(outlet.node()), wire.get().to(), wire.get().port()));
            }
            return pasted.withNetwork(network);
        }, block.name()));
        canvas.selection().select(ids.values());
    }
}
