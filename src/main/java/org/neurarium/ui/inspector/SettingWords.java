package org.neurarium.ui.inspector;

import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.Texts;

/** Names of settings and their options on screen. */
record SettingWords(Texts texts) {
    String name(ParamSpec spec) {
        return texts.has("params." + spec.name()) ? texts.get("params." + spec.name())
                : texts.get("inspector.param." + spec.name());
    }

    /** What stands in the field of a setting that is left out. */
    String open(ParamSpec spec) {
        String own = "inspector.open." + spec.name();
        return texts.get(texts.has(own) ? own : "inspector.open");
    }

    /** One sentence about the setting, with its range. */
    String help(ParamSpec spec) {
        String key = "inspector.help." + spec.name();
        String sentence = texts.has(key) ? texts.get(key) : name(spec);
        Double min = spec.min();
        Double max = spec.max();
        return min == null || max == null ? sentence
                : sentence + "\n" + texts.get("inspector.range", Typed.number(min), Typed.number(max));
    }

    String option(ParamSpec spec, String option) {
        String key = "params." + spec.name() + "." + option;
        String own = "inspector.option." + spec.name() + "." + option;
        return texts.has(key) ? texts.get(key) : texts.has(own) ? texts.get(own) : option;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
