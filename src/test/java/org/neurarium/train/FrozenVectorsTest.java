package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.Choice;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.WordTable;

/** Frozen vectors stay as they are to the last bit, whatever the optimizer does; others learn. */
class FrozenVectorsTest {
    private static final int UPDATES = 6;
    private static final WordTable BRACKETS = new WordTable(List.of("(", ")", "["), 2, new float[] {1, -1, 0.5f, 2, -3, 0.25f});

    private static Project project(String optimizer, boolean learns) {
        Project chain = SequenceProjects.chain(SequenceProjects.brackets(), new LayerNode("words", "embedding",
                Settings.of("outputDim", 2, "vectors", "bundle:lab", "trainable", learns)),
                new LayerNode("lstm", "lstm", Settings.of("units", 3)));
        return chain.withTables(java.util.Map.of("lab", BRACKETS)).withTraining(chain.training().withPenalties(0.01, 0.02)
                .withClipping(1.0, null).withOptimizer(new Choice(optimizer, Settings.of("learningRate", 0.05))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adagrad", "adadelta", "rmsprop", "adam", "adamw", "lbfgs"})
    void frozenRowsDoNotChange(String optimizer) throws Exception {
        try (TrainingSession before = SequenceProjects.stepped(project(optimizer, false), 0);
                TrainingSession after = SequenceProjects.stepped(project(optimizer, false), UPDATES)) {
            assertArrayEquals(table(before), table(after));
            assertFalse(Arrays.equals(before.parameters(), after.parameters()), "nothing was learned");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "adam"})
    void othersLearn(String optimizer) throws Exception {
        try (TrainingSession before = SequenceProjects.stepped(project(optimizer, true), 0);
                TrainingSession after = SequenceProjects.stepped(project(optimizer, true), UPDATES)) {
            assertFalse(Arrays.equals(table(before), table(after)));
        }
    }

    private static float[] table(TrainingSession session) throws Exception {
        return SequenceProjects.parameters(session, "words").get("embeddings");
    }
}
