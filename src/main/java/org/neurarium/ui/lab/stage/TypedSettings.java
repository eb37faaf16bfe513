package org.neurarium.ui.lab.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Settings by name that take, and say, what a person would type or choose; a demo opens a lab with some of them set. */
final class TypedSettings {
    private final Map<String, Setting> all = new LinkedHashMap<>();

    /**
     * @param take whether what is typed was a value of it
     * @param say what would be typed to have it as it is; empty where nothing that can be chosen stands for it
     */
    private record Setting(Predicate<String> take, Supplier<Optional<String>> say) {
    }

    Set<String> names() {
        return all.keySet();
    }

    /** @return whether there is such a setting and it takes that value */
    boolean set(String name, String typed) {
        Setting setting = all.get(name);
        return setting != null && setting.take().test(typed);
    }

    /** All as they are now, in the order in which they are to be set. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        all.forEach((name, setting) -> setting.say().get().ifPresent(value -> values.put(name, value)));
        return values;
    }

    /** What would be typed where that is not what the field shows. */
    void said(String name, Supplier<String> value) {
        all.computeIfPresent(name, (n, setting) -> new Setting(setting.take(), () -> Optional.of(value.get())));
    }

    void number(String name, DoublePredicate fits, DoubleSupplier value, DoubleConsumer set) {
        all.put(name, new Setting(typed -> {
            double number;
            try {
                number = Double.parseDouble(typed);
            } catch (NumberFormatException none) {
                return false;
            }
            if (fits.test(number)) {
                set.accept(number);
            }
            return fits.test(number);
        }, () -> Optional.of(text(value.getAsDouble()))));
    }

    static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    void option(String name, List<String> options, Supplier<String> value, Consumer<String> set) {
        all.put(name, new Setting(typed -> {
            boolean known = options.contains(typed);
            if (known) {
                set.accept(typed);
            }
            return known;
        }, () -> Optional.ofNullable(value.get()).filter(options::contains)));
    }

    void text(String name, Supplier<String> value, Consumer<String> set) {
        all.put(name, new Setting(typed -> {
            set.accept(typed);
            return true;
        }, () -> Optional.ofNullable(value.get())));
    }
}
