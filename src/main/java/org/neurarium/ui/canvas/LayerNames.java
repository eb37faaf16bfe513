package org.neurarium.ui.canvas;

import org.neurarium.document.spec.Problem;
import org.neurarium.layer.LayerType;
import org.neurarium.ui.common.Texts;

/** What layers and problems are called on screen. */
final class LayerNames {
    private LayerNames() {
    }

    static String kind(Texts texts, String kind) {
        String key = "layers." + kind + ".name";
        return texts.has(key) ? texts.get(key) : kind;
    }

    static String help(Texts texts, LayerType type) {
        String key = "layers." + type.id() + ".help";
        return texts.has(key) ? texts.get(key) : "";
    }

    static String sentence(Texts texts, Problem problem) {
        return texts.get(problem.messageKey(), problem.arguments());
    }

    /** A whole number with groups of three: 12,416. */
    static String count(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
