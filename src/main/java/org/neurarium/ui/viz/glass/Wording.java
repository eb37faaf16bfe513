package org.neurarium.ui.viz.glass;

/** The words of an equation in the person's language. */
@FunctionalInterface
interface Wording {
    String say(String key, Object... arguments);

    default String more(int terms) {
        return say("glassbox.more", terms);
    }
}
