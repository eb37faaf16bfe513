package org.neurarium.document.io;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;

/**
 * JSON laid out for people: what fits on a line of {@value #WIDTH} characters stands on one, a longer object has a line
 * for each field, a longer list of lists or numbers is filled like a paragraph. The same tree gives the same text.
 */
final class JsonWriting {
    static final int WIDTH = 120;

    private JsonWriting() {
    }

    /** A numeric field without a needless {@code .0}; null is written as null. */
    static void number(ObjectNode out, String name, @Nullable Double value) {
        if (value == null) {
            out.putNull(name);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.put(name, value.longValue());
        } else {
            out.put(name, value);
        }
    }

    static ArrayNode point(Point point) {
        ObjectNode pair = JsonNodeFactory.instance.objectNode();
        number(pair, "x", point.x());
        number(pair, "y", point.y());
        return JsonNodeFactory.instance.arrayNode().add(pair.get("x")).add(pair.get("y"));
    }

    static String text(JsonNode root) {
        StringBuilder out = new StringBuilder();
        write(root, 0, 0, out);
        return out.append('\n').toString();
    }

    private static void write(JsonNode node, int indent, int used, StringBuilder out) {
        StringBuilder line = new StringBuilder();
        if (flat(node, line, WIDTH - indent - used)) {
            out.append(line);
        } else if (node.isObject()) {
            writeObject(node, indent, out);
        } else if (node.isArray()) {
            writeArray(node, indent, out);
        } else {
            flat(node, out, Integer.MAX_VALUE);
        }
    }

    private static void writeObject(JsonNode node, int indent, StringBuilder out) {
        out.append('{');
        String separator = "\n";
        for (var field : node.properties()) {
            String name = quoted(field.getKey()) + ": ";
            out.append(separator).append(" ".repeat(indent + 2)).append(name);
            write(field.getValue(), indent + 2, name.length() + 1, out);
            separator = ",\n";
        }
        out.append('\n').append(" ".repeat(indent)).append('}');
    }

    private static void writeArray(JsonNode node, int indent, StringBuilder out) {
        List<String> items = new ArrayList<>();
        boolean filled = true;
        for (JsonNode item : node) {
            StringBuilder text = new StringBuilder();
            write(item, indent + 2, 1, text);
            filled &= !item.isObject() && text.indexOf("\n") < 0;
            items.add(text.toString());
        }
        String margin = "\n" + " ".repeat(indent + 2);
        out.append('[');
        int column = WIDTH;
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i + 1 < items.size() ? "," : "");
            boolean breaks = !filled || column + 1 + item.length() > WIDTH;
            out.append(breaks ? margin : " ").append(item);
            column = breaks ? indent + 2 + item.length() : column + 1 + item.length();
        }
        out.append('\n').append(" ".repeat(indent)).append(']');
    }

    /** Appends {@code node} on one line; false as soon as it would take more than {@code room} characters. */
    private static boolean flat(JsonNode node, StringBuilder out, int room) {
        if (node.isObject()) {
            out.append(node.isEmpty() ? "{" : "{ ");
            String separator = "";
            for (var field : node.properties()) {
                out.append(separator).append(quoted(field.getKey())).append(": ");
                if (!flat(field.getValue(), out, room)) {
                    return false;
                }
                separator = ", ";
            }
            out.append(node.isEmpty() ? "}" : " }");
        } else if (node.isArray()) {
            out.append('[');
            String separator = "";
            for (JsonNode item : node) {
                out.append(separator);
                if (!flat(item, out, room)) {
                    return false;
                }
                separator = ", ";
            }
            out.append(']');
        } else {
            out.append(scalar(node));
        }
        return out.length() <= room;
    }

    private static String scalar(JsonNode node) {
        if (node.isTextual()) {
            return quoted(node.textValue());
        }
        return node.isFloatingPointNumber() ? NumberText.ofFraction(node.doubleValue()) : node.asText();
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
