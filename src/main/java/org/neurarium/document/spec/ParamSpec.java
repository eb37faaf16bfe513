package org.neurarium.document.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a layer, dataset, optimizer or schedule. The inspector's field, the validation, the listing on the
 * command line and the default value all come from it.
 *
 * @param name camel-case name in the project file ("units")
 * @param type what values it takes
 * @param defaultValue Boolean, Long, Double, String or List; null where the setting may be left out
 * @param min smallest number allowed (bounds are inclusive), null for none
 * @param max largest number allowed, null for none
 * @param options the strings a {@link Type#CHOICE} takes
 * @param unit "px", "%", or empty
 * @param scale how a slider moves over the range
 */
public record ParamSpec(String name, Type type, @Nullable Object defaultValue, @Nullable Double min,
                        @Nullable Double max, List<String> options, String unit, Scale scale) {

    /**
     * The kinds of value. FILE is a path; SHAPE a list of whole numbers; POINTS a list of [x, y, class], painted; SIZES a
     * whole number for all axes, a list with one for each, or one of the options; LAYER a layer inside, whose kind is one of the options.
     */
    public enum Type { INTEGER, NUMBER, FLAG, CHOICE, TEXT, FILE, SHAPE, POINTS, SIZES, LAYER }

    /** Linear or logarithmic. */
    public enum Scale { LINEAR, LOG }

    public ParamSpec {
        options = List.copyOf(options);
    }

    public static ParamSpec integer(String name, long defaultValue, long min, long max) {
        return new ParamSpec(name, Type.INTEGER, defaultValue, (double) min, (double) max, List.of(), "", Scale.LINEAR);
    }

    public static ParamSpec number(String name, double defaultValue, double min, double max) {
        return new ParamSpec(name, Type.NUMBER, defaultValue, min, max, List.of(), "", Scale.LINEAR);
    }

    /** A positive number whose slider moves in powers of ten, such as a learning rate. */
    public static ParamSpec logNumber(String name, double defaultValue, double min, double max) {
        return new ParamSpec(name, Type.NUMBER, defaultValue, min, max, List.of(), "", Scale.LOG);
    }

    public static ParamSpec flag(String name, boolean defaultValue) {
        return new ParamSpec(name, Type.FLAG, defaultValue, null, null, List.of(), "", Scale.LINEAR);
    }

    public static ParamSpec choice(String name, String defaultValue, List<String> options) {
        return new ParamSpec(name, Type.CHOICE, defaultValue, null, null, options, "", Scale.LINEAR);
    }

    public static ParamSpec text(String name, @Nullable String defaultValue) {
        return new ParamSpec(name, Type.TEXT, defaultValue, null, null, List.of(), "", Scale.LINEAR);
    }

    public static ParamSpec file(String name) {
        return new ParamSpec(name, Type.FILE, null, null, null, List.of(), "", Scale.LINEAR);
    }

    public static ParamSpec shape(String name) {
        return new ParamSpec(name, Type.SHAPE, null, null, null, List.of(), "", Scale.LINEAR);
    }

    public static ParamSpec points(String name) {
        return new ParamSpec(name, Type.POINTS, null, null, null, List.of(), "", Scale.LINEAR);
    }

    /** A size along each axis, such as a kernel's: 3 or [3, 5]; or one of the words. */
    public static ParamSpec sizes(String name, Object defaultValue, long min, long max, List<String> words) {
        return new ParamSpec(name, Type.SIZES, defaultValue, (double) min, (double) max, words, "", Scale.LINEAR);
    }

    /** A layer that another one holds: settings with a {@code kind}, one of the given, and {@code settings} of its own. */
    public static ParamSpec layer(String name, String defaultKind, List<String> kinds) {
        return new ParamSpec(name, Type.LAYER, defaultKind, null, null, kinds, "", Scale.LINEAR);
    }

    /** The same setting, optional: it may be left out, and then has no value. */
    public ParamSpec optional() {
        return new ParamSpec(name, type, null, min, max, options, unit, scale);
    }

    public ParamSpec withUnit(String changed) {
        return new ParamSpec(name, type, defaultValue, min, max, options, changed, scale);
    }
}
