package org.neurarium.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named settings in the order they were written: an immutable map from a camel-case name to a
 * {@link Boolean}, {@link Long}, {@link Double}, {@link String}, {@link List} of these, or nested {@code Settings}.
 * Whether a name or value makes sense is not known here; see {@link org.neurarium.document.spec.ParamSpec}.
 */
public record Settings(Map<String, Object> values) {
    public static final Settings EMPTY = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Settings from alternating names and values: {@code of("units", 4L, "activation", "tanh")}. */
    public static Settings of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values must alternate");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], normal(namesAndValues[i + 1]));
        }
        return new Settings(map);
    }

    public Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A copy in which {@code name} has {@code value}. */
    public Settings with(String name, Object value) {
        Map<String, Object> map = new LinkedHashMap<>(values);
        map.put(name, normal(value));
        return new Settings(map);
    }

    public Settings without(String name) {
        Map<String, Object> map = new LinkedHashMap<>(values);
        map.remove(name);
        return new Settings(map);
    }

    public double number(String name, double fallback) {
        return values.get(name) instanceof Number n ? n.doubleValue() : fallback;
    }

    public int integer(String name, int fallback) {
        return values.get(name) instanceof Number n ? (int) Math.round(n.doubleValue()) : fallback;
    }

    public String text(String name, String fallback) {
        return values.get(name) instanceof String s ? s : fallback;
    }

    public boolean flag(String name, boolean fallback) {
        return values.get(name) instanceof Boolean b ? b : fallback;
    }

    private static Object normal(Object value) {
        if (value instanceof Integer i) {
            return i.longValue();
        }
        if (value instanceof Float f) {
            return Double.valueOf(f.toString());
        }
        return value instanceof List<?> list ? list.stream().map(Settings::normal).toList() : value;
    }
}
