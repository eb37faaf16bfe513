package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;

/** Copied layers with the wires between them. On the clipboard it is a small project file, readable and checked when pasted. */
record Fragment(Network network, CanvasLayout layout) {
    /** The layers with these ids. */
    static Fragment of(Project project, Set<String> ids, CanvasScene scene) {
        Network kept = project.network().remove(id -> !ids.contains(id));
        Map<String, Point> places = new LinkedHashMap<>();
        kept.layers().forEach(l -> scene.find(l.id()).ifPresent(n -> places.put(l.id(), new Point(n.box().x(), n.box().y()))));
        return new Fragment(kept, new CanvasLayout(places));
    }

    String text(Project project) {
        return ProjectJson.write(project.withNetwork(network).withCanvas(layout));
    }

    /** The fragment in a clipboard's text; empty if it is something else. */
    static Optional<Fragment> parse(String text) {
        try {
            Project read = ProjectJson.read("clipboard", text);
            return read.network().layers().isEmpty() ? Optional.empty()
                    : Optional.of(new Fragment(read.network(), read.canvas()));
        } catch (InputFault notOurs) {
            return Optional.empty();
        }
    }

    /** The project with this fragment added under free ids, moved by (dx, dy). */
    Pasted into(Project project, double dx, double dy) {
        Network grown = project.network();
        CanvasLayout places = project.canvas();
        Map<String, String> names = new LinkedHashMap<>();
        for (LayerNode layer : network.layers()) {
            String id = grown.freeId(stem(layer.id()));
            names.put(layer.id(), id);
            grown = grown.add(new LayerNode(id, layer.kind(), layer.settings()));
            Point place = layout.find(layer.id()).orElse(new Point(0, 0));
            places = places.with(id, new Point(place.x() + dx, place.y() + dy));
        }
        List<Wire> wires = new ArrayList<>(grown.wires());
        for (Wire wire : network.wires()) {
            wires.add(new Wire(names.get(wire.from()), names.get(wire.to()), wire.port()));
        }
        return new Pasted(project.withNetwork(new Network(grown.layers(), wires)).withCanvas(places),
                new LinkedHashSet<>(names.values()));
    }

    /** Without a number at the end, so that copies count on. */
    private static String stem(String id) {
        String bare = id.replaceAll("\\d+$", "");
        return bare.isEmpty() ? id : bare;
    }

    /** A project after pasting, and the ids of what was added. */
    record Pasted(Project project, Set<String> ids) {
    }
}
