package org.neurarium.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/** A dataset's settings after checking: every name known, every value of its type and in its range, defaults filled in. */
final class CheckedSettings {
    private final Map<String, @Nullable Object> values;

    private CheckedSettings(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static CheckedSettings of(DatasetType type, Settings settings) throws InputFault {
        List<ParamSpec> params = type.params();
        for (String name : settings.values().keySet()) {
            if (params.stream().noneMatch(p -> p.name().equals(name))) {
                String known = params.stream().map(ParamSpec::name).collect(Collectors.joining(", "));
                throw new InputFault("datasets.fault.setting-unknown", type.id(), name, known);
            }
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ParamSpec spec : params) {
            Object given = settings.find(spec.name()).orElse(null);
            values.put(spec.name(), given == null ? spec.defaultValue() : checked(type, spec, given));
        }
        return new CheckedSettings(values);
    }

    double number(String name) {
        return values.get(name) instanceof Number n ? n.doubleValue() : 0;
    }

    int integer(String name) {
        return (int) number(name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The text, or empty where it was left out. */
    String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    List<?> list(String name) {
        return values.get(name) instanceof List<?> l ? l : List.of();
    }

    private static Object checked(DatasetType type, ParamSpec spec, Object value) throws InputFault {
        return switch (spec.type()) {
            case INTEGER, NUMBER -> number(type, spec, value);
            case FLAG -> require(type, spec, value, value instanceof Boolean, "true, false");
            case CHOICE -> require(type, spec, value, value instanceof String s && spec.options().contains(s),
                    String.join(", ", spec.options()));
            case TEXT -> value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue())
                    ? String.valueOf(n.longValue()) : require(type, spec, value, value instanceof String, "text");
            case FILE -> require(type, spec, value, value instanceof String, "text");
            case SHAPE, POINTS, SIZES, LAYER -> require(type, spec, value, value instanceof List, "[…]");
        };
    }

    private static Object number(DatasetType type, ParamSpec spec, Object value) throws InputFault {
        double low = spec.min() == null ? Double.NEGATIVE_INFINITY : spec.min();
        double high = spec.max() == null ? Double.POSITIVE_INFINITY : spec.max();
        boolean whole = spec.type() == ParamSpec.Type.INTEGER;
        if (value instanceof Number n && Double.isFinite(n.doubleValue()) && n.doubleValue() >= low
                && n.doubleValue() <= high && (!whole || n.doubleValue() == Math.rint(n.doubleValue()))) {
            return value;
        }
        String key = whole ? "datasets.fault.setting-whole" : "datasets.fault.setting-number";
        throw new InputFault(key, type.id(), spec.name(), brief(value), plain(low), plain(high));
    }

    private static Object require(DatasetType type, ParamSpec spec, Object value, boolean holds, String allowed)
            throws InputFault {
        if (!holds) {
            throw new InputFault("datasets.fault.setting-choice", type.id(), spec.name(), brief(value), allowed);
        }
        return value;
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15 ? String.valueOf((long) bound) : String.valueOf(bound);
    }

    /** A value short enough for a sentence. */
    private static String brief(Object value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
