package org.neurarium.ui.lab.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;

/** Settings by name that take what a person would type or choose; a demo opens a lab with some of them set. */
final class TypedSettings {
    private final Map<String, Setting> all = new LinkedHashMap<>();

    @FunctionalInterface
    private interface Setting {
        /** @return whether the value was one */
        boolean take(String typed);
    }

    Set<String> names() {
        return all.keySet();
    }

    /** @return whether there is such a setting and it takes that value */
    boolean set(String name, String typed) {
        Setting setting = all.get(name);
        return setting != null && setting.take(typed);
    }

    void number(String name, DoublePredicate fits, DoubleConsumer set) {
        all.put(name, typed -> {
            double value;
            try {
                value = Double.parseDouble(typed);
            } catch (NumberFormatException none) {
                return false;
            }
            if (fits.test(value)) {
                set.accept(value);
            }
            return fits.test(value);
        });
    }

    void option(String name, List<String> options, Consumer<String> set) {
        all.put(name, typed -> {
            boolean known = options.contains(typed);
            if (known) {
                set.accept(typed);
            }
            return known;
        });
    }

    void text(String name, Consumer<String> set) {
        all.put(name, typed -> {
            set.accept(typed);
            return true;
        });
    }
}
