package org.neurarium.document.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

/** {@link Settings} ↔ a JSON object. Any setting name of letters and digits passes: its meaning is checked by its owner. */
final class SettingsJson {
    /** Kebab case, for layers, data, optimizers, schedules, ports. */
    static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SettingsJson() {
    }

    /** A setting that is null counts as left out. */
    static Settings read(JsonCursor at, Set<String> except) throws InputFault {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> names = at.names();
        if (names.size() > Limits.SETTINGS) {
            throw at.fault("document.json.tooMany", at.place(), names.size(), Limits.SETTINGS);
        }
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw at.fault("document.json.badName", at.place(), name.substring(0, Math.min(40, name.length())));
            }
            if (!except.contains(name) && at.find(name).isPresent()) {
                values.put(name, value(at.need(name)));
            }
        }
        return new Settings(values);
    }

    /** A flattened choice: {@code {"kind": "sgd", "learningRate": 0.03}}. Without a kind, {@code defaultKind}. */
    static Choice readChoice(JsonCursor at, String defaultKind) throws InputFault {
        var kind = at.find("kind");
        return new Choice(kind.isPresent() ? kind.get().name(KIND) : defaultKind, read(at, Set.of("kind")));
    }

    static ObjectNode write(Settings settings) {
        ObjectNode out = NODES.objectNode();
        settings.values().forEach((name, value) -> out.set(name, node(value)));
        return out;
    }

    static ObjectNode writeChoice(Choice choice) {
        ObjectNode out = NODES.objectNode().put("kind", choice.kind());
        out.setAll(write(choice.settings()));
        return out;
    }

    private static Object value(JsonCursor at) throws InputFault {
        JsonNode node = at.node();
        if (node.isObject()) {
            return read(at, Set.of());
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            for (JsonCursor item : at.list(Integer.MAX_VALUE)) {
                items.add(value(item));
            }
            return List.copyOf(items);
        }
        if (node.isBoolean()) {
            return at.flag();
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() ? (Object) at.integer(Long.MIN_VALUE, Long.MAX_VALUE)
                    : (Object) at.number(-Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return at.text(Limits.TEXT_LENGTH);
    }

    private static JsonNode node(Object value) {
        if (value instanceof Settings nested) {
            return write(nested);
        }
        if (value instanceof List<?> list) {
            ArrayNode items = NODES.arrayNode();
            list.forEach(item -> items.add(node(item)));
            return items;
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Long whole) {
            return NODES.numberNode(whole);
        }
        return value instanceof Double number ? NODES.numberNode(number) : NODES.textNode((String) value);
    }
}
