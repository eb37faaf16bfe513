package org.neurarium.ui.training;

import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** The rule that will most likely end training first, in a few words. */
final class StopSentence {
    private StopSentence() {
    }

    static String of(Texts texts, Training training) {
        StopRules.Target target = training.stop().target();
        if (target != null) {
            boolean accuracy = target.metric().endsWith("Accuracy");
            return texts.get("training.stop.chipTarget", accuracy ? Ticks.percent(target.value()) : Ticks.text(target.value()),
                    texts.get(accuracy ? "training.accuracyShort" : "training.loss"), target.atLeast() ? "≥" : "≤");
        }
        return training.stop().patience() > 0 ? texts.get("training.stop.chipPatience", training.stop().patience())
                : texts.get("training.stop.chipEpochs", Ticks.whole(training.epochs()));
    }
}
