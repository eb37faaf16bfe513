package org.neurarium.document.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;

/** {@link Network} ↔ {@code {"layers": […], "wires": [["a", "b"], ["a", "b:port"]]}}. */
final class NetworkJson {
    /** No dot (paths of {@code --set}) and no colon (ports). */
    static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,63}");

    private NetworkJson() {
    }

    static Network read(JsonCursor at) throws InputFault {
        at.only("layers", "wires");
        List<LayerNode> layers = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        var written = at.find("layers");
        for (JsonCursor item : written.isPresent() ? written.get().list(Limits.LAYERS) : List.<JsonCursor>of()) {
            LayerNode layer = readLayer(item);
            if (!ids.add(layer.id())) {
                throw item.fault("document.json.repeatedId", item.place(), layer.id());
            }
            layers.add(layer);
        }
        var wires = at.find("wires");
        return new Network(layers, wires.isPresent() ? readWires(wires.get(), ids) : List.of());
    }

    static ObjectNode write(Network network) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode layers = out.putArray("layers");
        for (LayerNode layer : network.layers()) {
            ObjectNode item = layers.addObject().put("id", layer.id()).put("kind", layer.kind());
            if (!layer.settings().values().isEmpty()) {
                item.set("settings", SettingsJson.write(layer.settings()));
            }
        }
        ArrayNode wires = out.putArray("wires");
        for (Wire wire : network.wires()) {
            wires.addArray().add(wire.from()).add(wire.port().isEmpty() ? wire.to() : wire.to() + ":" + wire.port());
        }
        return out;
    }

    private static LayerNode readLayer(JsonCursor at) throws InputFault {
        at.only("id", "kind", "settings");
        var settings = at.find("settings");
        return new LayerNode(at.need("id").name(ID), at.need("kind").name(SettingsJson.KIND),
                settings.isPresent() ? SettingsJson.read(settings.get(), Set.of()) : Settings.EMPTY);
    }

    private static List<Wire> readWires(JsonCursor at, Set<String> ids) throws InputFault {
        Set<Wire> wires = new LinkedHashSet<>();
        for (JsonCursor item : at.list(Limits.WIRES)) {
            List<JsonCursor> ends = item.list(2);
            if (ends.size() != 2) {
                throw item.fault("document.json.badWire", item.place());
            }
            Wire wire = readWire(ends.get(0), ends.get(1), ids);
            if (!wires.add(wire)) {
                throw item.fault("document.json.repeatedWire", item.place(), wire.from(), wire.to());
            }
        }
        return List.copyOf(wires);
    }

    private static Wire readWire(JsonCursor from, JsonCursor to, Set<String> ids) throws InputFault {
        String target = to.text(200);
        int colon = target.indexOf(':');
        String port = colon < 0 ? "" : target.substring(colon + 1);
        if (colon >= 0 && !SettingsJson.KIND.matcher(port).matches()) {
            throw to.fault("document.json.badName", to.place(), target);
        }
        return new Wire(known(from, from.text(200), ids), known(to, colon < 0 ? target : target.substring(0, colon), ids), port);
    }

    static String known(JsonCursor at, String id, Set<String> ids) throws InputFault {
        if (ids.contains(id)) {
            return id;
        }
        var near = Nearest.of(id, new HashSet<>(ids));
        throw near.isPresent() ? at.fault("document.json.unknownLayerNear", at.place(), id, near.get())
                : at.fault("document.json.unknownLayer", at.place(), id);
    }
}
