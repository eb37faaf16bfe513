package org.neurarium.document.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;

/**
 * A place in a JSON tree that knows its path, so that every refusal can name it.
 *
 * @param source the file or argument the tree came from
 * @param path dotted path from the root, empty at the root
 */
public record JsonCursor(String source, String path, JsonNode node) {

    /** Refuses an object that has a field not listed; the fault names it, and the listed one that comes close. */
    public JsonCursor only(String... names) throws InputFault {
        List<String> known = Arrays.asList(names);
        for (String name : names()) {
            if (!known.contains(name)) {
                Optional<String> near = Nearest.of(name, known);
                throw near.isPresent()
                        ? fault("document.json.unknownFieldNear", at(name), at(near.get()))
                        : fault("document.json.unknownField", at(name), String.join(", ", known));
            }
        }
        return this;
    }

    /** Field names of an object, in written order. */
    public List<String> names() throws InputFault {
        if (!node.isObject()) {
            throw fault("document.json.notObject", place());
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A field that is present and not null. */
    public Optional<JsonCursor> find(String name) throws InputFault {
        if (!node.isObject()) {
            throw fault("document.json.notObject", place());
        }
        JsonNode child = node.get(name);
        return child == null || child.isNull()
                ? Optional.empty() : Optional.of(new JsonCursor(source, at(name), child));
    }

    public JsonCursor need(String name) throws InputFault {
        Optional<JsonCursor> found = find(name);
        if (found.isEmpty()) {
            throw fault("document.json.missing", at(name));
        }
        return found.get();
    }

    public List<JsonCursor> list(int limit) throws InputFault {
        if (!node.isArray()) {
            throw fault("document.json.notList", place());
        }
        if (node.size() > limit) {
            throw fault("document.json.tooMany", place(), node.size(), limit);
        }
        List<JsonCursor> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonCursor(source, path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    public String text(int limit) throws InputFault {
        if (!node.isTextual()) {
            throw fault("document.json.notText", place());
        }
        if (node.textValue().length() > limit) {
            throw fault("document.json.tooLong", place(), limit);
        }
        return node.textValue();
    }

    /** Text that matches {@code pattern}; the fault quotes the start of what stood there. */
    public String name(Pattern pattern) throws InputFault {
        String text = text(Limits.TEXT_LENGTH);
        if (!pattern.matcher(text).matches()) {
            throw fault("document.json.badName", place(), text.substring(0, Math.min(40, text.length())));
        }
        return text;
    }

    public boolean flag() throws InputFault {
        if (!node.isBoolean()) {
            throw fault("document.json.notFlag", place());
        }
        return node.booleanValue();
    }

    /** A finite number from {@code min} to {@code max}. */
    public double number(double min, double max) throws InputFault {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw fault("document.json.notNumber", place());
        }
        if (value < min || value > max) {
            throw fault("document.json.outOfRange", place(), NumberText.of(value), NumberText.of(min), NumberText.of(max));
        }
        return value;
    }

    /** A whole number from {@code min} to {@code max}; 200.0 counts as one. */
    public long integer(long min, long max) throws InputFault {
        if (node.isIntegralNumber() && !node.canConvertToLong()) {
            throw fault("document.json.outOfRange", place(), node.asText(), min, max);
        }
        long value = node.isIntegralNumber() ? node.longValue() : (long) number(-1e15, 1e15);
        if (!node.isIntegralNumber() && value != node.doubleValue()) {
            throw fault("document.json.notWhole", place());
        }
        if (value < min || value > max) {
            throw fault("document.json.outOfRange", place(), value, min, max);
        }
        return value;
    }

    /** A fault at this source: its sentence's first argument is the source. */
    public InputFault fault(String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(source));
        all.addAll(Arrays.asList(arguments));
        return new InputFault(key, all.toArray());
    }

    /** The path for a sentence; the root has the name {@code project}. */
    public String place() {
        return path.isEmpty() ? "project" : path;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
