package org.neurarium.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing a person can prefer: its name in the file, the value it has until chosen, and how it is written. A value in
 * the file that cannot be read counts as not chosen.
 *
 * @param read text to value; empty, or any {@link IllegalArgumentException}, if the text is none
 */
public record Preference<T>(String name, T fallback, Function<String, Optional<T>> read, Function<T, String> write) {
    /** How the window is coloured. */
    public enum Theme { SYSTEM, LIGHT, DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK }

    /** Code of the interface's language; empty for the system's. */
    public static final Preference<String> LANGUAGE = choice("language", "", List.of("", "en", "ko"));
    public static final Preference<Theme> THEME = new Preference<>("theme", Theme.SYSTEM,
            text -> Optional.of(Theme.valueOf(text)), Theme::name);
    /** How many times as large as usual everything is shown. */
    public static final Preference<Double> TEXT_SIZE = number("textSize", 1, 1, 2);
    public static final Preference<Boolean> REDUCED_MOTION = flag("reducedMotion", false);
    /** Whether a tip is shown at the start. */
    public static final Preference<Boolean> TIPS = flag("tips", true);
    /** How many tips were shown. */
    public static final Preference<Integer> TIPS_SEEN = integer("tipsSeen", 0, 0, Integer.MAX_VALUE);
    /** Version of the program that was started last; empty until the first start. */
    public static final Preference<String> LAST_VERSION = new Preference<>("lastVersion", "", Optional::of, v -> v);
    /** Folder that the file dialogs open in; empty for the home folder. */
    public static final Preference<String> LAST_FOLDER = new Preference<>("lastFolder", "", Optional::of, f -> f);
    /** Last place of the window; empty until it was moved. */
    public static final Preference<Optional<Bounds>> WINDOW = new Preference<>("window", Optional.empty(),
            text -> Optional.of(Optional.of(bounds(text))), b -> b.map(Preference::text).orElse(""));
    /** Width of the left and right panel and height of the bottom one, in pixels. */
    public static final Preference<Double> LEFT_PANEL = number("leftPanel", 240, 0, 4000);
    public static final Preference<Double> RIGHT_PANEL = number("rightPanel", 320, 0, 4000);
    public static final Preference<Double> BOTTOM_PANEL = number("bottomPanel", 240, 0, 4000);
    /** Threads that computations use; 0 for as many as the machine has cores. */
    public static final Preference<Integer> THREADS = integer("threads", 0, 0, 1024);

    /** Where numbers are computed: {@code auto}, {@code cpu}, or a card by its number or id. */
    public static final Preference<String> DEVICE = new Preference<>("device", "auto",
            text -> Optional.of(text).filter(t -> t.matches("auto|cpu|gpu\\d{1,3}|GPU-[0-9A-Za-z-]{1,64}")), v -> v);

    /** Megabytes that the recording of a run may take in memory, and beyond them in a file of its own. */
    public static final Preference<Integer> RECORDING_MEMORY = integer("recordingMemory", 128, 8, 65_536);
    public static final Preference<Integer> RECORDING_DISK = integer("recordingDisk", 1024, 0, 1_048_576);

    /** A number; beyond its bounds it is not valid. */
    public static Preference<Double> number(String name, double fallback, double min, double max) {
        return new Preference<>(name, fallback,
                text -> Optional.of(Double.valueOf(text)).filter(v -> v >= min && v <= max), v -> Double.toString(v));
    }

    public static Preference<Integer> integer(String name, int fallback, int min, int max) {
        return new Preference<>(name, fallback,
                text -> Optional.of(Integer.valueOf(text)).filter(v -> v >= min && v <= max), v -> Integer.toString(v));
    }

    public static Preference<Boolean> flag(String name, boolean fallback) {
        return new Preference<>(name, fallback,
                text -> Optional.of(text).filter(t -> t.equals("true") || t.equals("false")).map(Boolean::valueOf), String::valueOf);
    }

    public static Preference<String> choice(String name, String fallback, List<String> options) {
        return new Preference<>(name, fallback, text -> Optional.of(text).filter(options::contains), v -> v);
    }

    private static String text(Bounds b) {
        return b.x() + " " + b.y() + " " + b.width() + " " + b.height() + " " + b.maximized();
    }

    private static Bounds bounds(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 5) {
            throw new IllegalArgumentException(text);
        }
        double[] n = Arrays.stream(parts).limit(4).mapToDouble(Double::parseDouble).toArray();
        if (!Arrays.stream(n).allMatch(v -> Math.abs(v) < 1e5) || n[2] < 1 || n[3] < 1) {
            throw new IllegalArgumentException(text);
        }
        return new Bounds(n[0], n[1], n[2], n[3], Boolean.parseBoolean(parts[4]));
    }
}
