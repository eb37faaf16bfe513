package org.neurarium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.ParamSpec;

/** What a person typed into a field: a value, nothing, or a refusal in one sentence. */
record Typed(@Nullable Object value, @Nullable String refusal, List<Object> arguments) {
    /** Reads a text as a setting asks. An empty text leaves an optional setting out. */
    static Typed read(ParamSpec spec, String text, boolean optional) {
        String plain = text.strip().replace('−', '-');
        if (plain.isEmpty() && (optional || spec.type() == ParamSpec.Type.TEXT)) {
            return new Typed(optional ? null : "", null, List.of());
        }
        return switch (spec.type()) {
            case INTEGER, NUMBER -> number(spec, plain);
            case SHAPE -> shape(plain);
            case SIZES -> sizes(spec, plain);
            default -> new Typed(text, null, List.of());
        };
    }

    /** A value as it is written into a field. */
    static String write(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> sizes) {
            return String.join("×", sizes.stream().map(String::valueOf).toList());
        }
        return value instanceof Double d ? number(d) : value.toString();
    }

    /** A number as short as it can be: 0.03, 1e-5. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e7) {
            return String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.?0+(?=e)", "").replaceAll("e([+-])0?", "e$1");
        }
        String text = String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Typed number(ParamSpec spec, String text) {
        boolean whole = spec.type() == ParamSpec.Type.INTEGER;
        try {
            double value = whole ? Long.parseLong(text.replace(",", "")) : Double.parseDouble(text.replace(",", "."));
            Double min = spec.min();
            Double max = spec.max();
            if (!Double.isFinite(value) || min != null && value < min || max != null && value > max) {
                return refused("inspector.refuse.range", text, write(min), write(max));
            }
            return new Typed(whole ? (Object) (long) value : (Object) value, null, List.of());
        } catch (NumberFormatException notANumber) {
            return refused(whole ? "inspector.refuse.whole" : "inspector.refuse.number", text);
        }
    }

    private static Typed shape(String text) {
        List<Long> sizes = new ArrayList<>();
        for (String part : text.split("[×xX*, ]+")) {
            if (!part.matches("\\d{1,6}") || Long.parseLong(part) == 0) {
                return refused("inspector.refuse.shape", text);
            }
            sizes.add(Long.parseLong(part));
        }
        return new Typed(List.copyOf(sizes), null, List.of());
    }

    /** One number for all axes, one for each, or a word. */
    private static Typed sizes(ParamSpec spec, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (spec.options().contains(word)) {
            return new Typed(word, null, List.of());
        }
        List<Long> sizes = new ArrayList<>();
        for (String part : text.split("[×xX*, ]+")) {
            double size = part.matches("\\d{1,6}") ? Long.parseLong(part) : Double.NaN;
            Double min = spec.min();
            Double max = spec.max();
            if (!(min != null && max != null && size >= min && size <= max) || sizes.size() == 2) {
                return spec.options().isEmpty() ? refused("inspector.refuse.sizes", text)
                        : refused("inspector.refuse.sizes-or-word", text, String.join(", ", spec.options()));
            }
            sizes.add((long) size);
        }
        return new Typed(sizes.size() == 1 ? (Object) sizes.get(0) : List.copyOf(sizes), null, List.of());
    }

    private static Typed refused(String key, Object... arguments) {
        return new Typed(null, key, List.of(arguments));
    }
}
