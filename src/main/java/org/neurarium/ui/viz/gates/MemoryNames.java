package org.neurarium.ui.viz.gates;

import java.util.List;
import org.neurarium.train.probe.ReachProbe;
import org.neurarium.ui.common.Texts;

/** What the rows of the memory view are of. */
final class MemoryNames {
    private MemoryNames() {
    }

    /** The line above them. */
    static String heading(Texts texts, MemoryPicture picture) {
        ReachProbe.Frame answer = picture.answer();
        if (answer == null) {
            return texts.get("sequenceviews.memory.example");
        }
        String name = output(texts, picture.answers(), answer.unit());
        return picture.stepwise() ? texts.get("sequenceviews.memory.answer.step", name, answer.step() + 1)
                : texts.get("sequenceviews.memory.answer", name);
    }

    /** A unit of the output as the data name it; one unit stands for two classes. */
    static String output(Texts texts, List<String> answers, int unit) {
        return answers.size() > 2 && unit < answers.size() ? "“" + answers.get(unit) + "”"
                : texts.get("sequenceviews.memory.unit", unit + 1);
    }
}
