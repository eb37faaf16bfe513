package org.neurarium.ui.viz.gates;

import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;

/** What the first line of the view says is shown. */
final class GatesTitle {
    private GatesTitle() {
    }

    static String of(GatesViewModel model, Texts texts) {
        GatePicture now = model.picture();
        if (now == null || now.strips().isEmpty()) {
            return texts.get("sequenceviews.gates");
        }
        return switch (model.tab().get()) {
            case LINES -> texts.get("sequenceviews.gates.lines", now.units());
            case MEMORY -> texts.get("sequenceviews.gates.memory");
            case STRIPS -> strips(now, model.opened().get(), texts);
        };
    }

    private static String strips(GatePicture now, @Nullable String opened, Texts texts) {
        if (!now.strips().get(0).layer().isEmpty()) {
            return texts.get("sequenceviews.gates.states", now.strips().size());
        }
        return texts.get(opened == null ? "sequenceviews.gates.mean" : "sequenceviews.gates.units", now.units());
    }
}
