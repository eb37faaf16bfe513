package org.neurarium.document.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;

/** One {@code PATH=VALUE} put into a project's tree. Whether the path exists is found out by reading the tree again. */
record PathEdit(String source, List<String> path, String value) {
    private static final int LONGEST = 500;
    /** Fields that are text whatever it looks like; any other value is read as JSON first. */
    private static final Set<String> TEXT = Set.of("name", "kind", "weightInit", "metric", "path", "images", "labels");
    /** Numbers as people type them though JSON does not allow it: .5, +3. */
    private static final Pattern LOOSE_NUMBER = Pattern.compile("\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    static PathEdit of(String path, String value) throws InputFault {
        String source = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
        List<String> parts = List.of(path.split("\\.", -1));
        if (path.length() > LONGEST || parts.size() > Limits.JSON_DEPTH / 2 || parts.stream().anyMatch(String::isEmpty)) {
            throw new InputFault("document.json.badPath", source);
        }
        return new PathEdit(source, parts, value);
    }

    JsonCursor on(ObjectNode root) throws InputFault {
        JsonNode parent = root;
        for (int i = 0; i < path.size() - 1; i++) {
            parent = child(parent, i);
        }
        String last = path.get(path.size() - 1);
        if (!(parent instanceof ObjectNode object)) {
            throw new InputFault("document.json.badPath", source);
        }
        if (last.equals("kind")) {
            forgetSettings(object);
        }
        object.set(last, parsed(last));
        return new JsonCursor("--set", "", root); // the sentences name the path themselves
    }

    private JsonNode child(JsonNode parent, int depth) throws InputFault {
        String name = path.get(depth);
        if (parent instanceof ArrayNode layers) {
            return layer(layers, name);
        }
        if (!(parent instanceof ObjectNode object)) {
            throw new InputFault("document.json.badPath", source);
        }
        JsonNode found = object.get(name);
        return found == null || found.isNull() ? object.putObject(name) : found;
    }

    private JsonNode layer(ArrayNode layers, String id) throws InputFault {
        List<String> ids = new ArrayList<>();
        for (JsonNode layer : layers) {
            String name = layer.path("id").asText();
            if (name.equals(id)) {
                return layer;
            }
            ids.add(name);
        }
        var near = Nearest.of(id, ids);
        throw near.isPresent() ? new InputFault("document.json.unknownLayerNear", source, "network.layers", id, near.get())
                : new InputFault("document.json.unknownLayer", source, "network.layers", id);
    }

    /** Another kind of data, optimizer or schedule has other settings; only the learning rate means the same to all. */
    private void forgetSettings(ObjectNode object) {
        switch (String.join(".", path.subList(0, path.size() - 1))) {
            case "data" -> object.remove("settings");
            case "training.optimizer" -> object.retain("kind", "learningRate");
            case "training.schedule" -> object.removeAll();
            default -> { }
        }
    }

    private JsonNode parsed(String field) {
        String text = value.strip();
        if (TEXT.contains(field) && !text.startsWith("\"")) {
            return JsonNodeFactory.instance.textNode(value);
        }
        if (LOOSE_NUMBER.matcher(text).matches() && text.length() < Limits.NUMBER_LENGTH) {
            boolean whole = text.chars().allMatch(c -> c == '+' || c >= '0' && c <= '9') && text.length() < 19;
            return whole ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                    : JsonNodeFactory.instance.numberNode(Double.parseDouble(text));
        }
        try {
            return StrictJson.parse(source, value.getBytes(StandardCharsets.UTF_8)).node();
        } catch (InputFault notJson) {
            return JsonNodeFactory.instance.textNode(value);
        }
    }
}
