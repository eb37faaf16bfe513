package org.neurarium.ui.common;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.Observable;
import javafx.beans.WeakListener;
import org.jspecify.annotations.Nullable;

/**
 * Counts who listens to the observable values of objects that outlive views: a view that was closed and still listens is
 * a leak. JavaFX tells nobody its listeners, so they are read from its fields; weak ones whose owner is gone do not count.
 */
public final class Listeners {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Integer> counts = new TreeMap<>();

    private Listeners() {
    }

    /** Number of listeners by {@code Class.field}, of these objects and what they hold of their own package. */
    public static Map<String, Integer> of(Object... owners) {
        Listeners listeners = new Listeners();
        for (Object owner : owners) {
            listeners.walk(owner);
        }
        return listeners.counts;
    }

    private void walk(Object owner) {
        if (!seen.add(owner)) {
            return;
        }
        for (Class<?> type = owner.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive() ? null : value(field, owner);
                if (value instanceof Observable) {
                    counts.merge(type.getSimpleName() + "." + field.getName(), count(value), Integer::sum);
                } else if (value != null && value.getClass().getPackageName().equals(owner.getClass().getPackageName())) {
                    walk(value);
                }
            }
        }
    }

    /** Of an observable and of its read-only face. */
    private static int count(Object observable) {
        int sum = 0;
        for (Class<?> type = observable.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                String name = field.getName();
                Object value = name.equals("helper") || name.equals("listenerHelper") || name.equals("readOnlyProperty")
                        ? value(field, observable) : null;
                if (value != null) {
                    sum += value instanceof Observable ? count(value) : listening(value);
                }
            }
        }
        return sum;
    }

    /** JavaFX's helpers hold one listener in a field of that name, or several in arrays. */
    private static int listening(Object helper) {
        int sum = 0;
        for (Field field : helper.getClass().getDeclaredFields()) {
            if (field.getName().equals("listener")) {
                sum += alive(value(field, helper));
            } else if (field.getType().isArray()) {
                Object all = value(field, helper);
                for (int i = 0; all != null && i < Array.getLength(all); i++) {
                    sum += alive(Array.get(all, i));
                }
            }
        }
        return sum;
    }

    private static int alive(@Nullable Object listener) {
        return listener == null || listener instanceof WeakListener weak && weak.wasGarbageCollected() ? 0 : 1;
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }
}
