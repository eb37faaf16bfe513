package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.spec.InputFault;

class PathEditTest {
    private final Project start = ProjectJsonTest.example();

    @Test
    void setsOneSettingAndNothingElse() throws InputFault {
        Project expected = start.withData(start.data().withSettings(start.data().settings().with("noise", 0.2)));
        assertEquals(expected, ProjectJson.apply(start, "data.settings.noise", "0.2"));
    }

    @Test
    void newDataKindEmptiesTheOldSettings() throws InputFault {
        Project changed = ProjectJson.apply(start, "data.kind", "csv");
        assertEquals("csv", changed.data().kind());
        assertEquals(Settings.EMPTY, changed.data().settings());
        assertEquals(0.5, changed.data().validationSplit());
    }

    @Test
    void newOptimizerKeepsOnlyTheLearningRate() throws InputFault {
        assertEquals(new Choice("adam", Settings.of("learningRate", 0.03)),
                ProjectJson.apply(start, "training.optimizer.kind", "adam").training().optimizer());
    }

    @Test
    void reachesLayersById() throws InputFault {
        assertEquals(Settings.of("units", 8, "activation", "tanh"),
                ProjectJson.apply(start, "network.layers.h1.settings.units", "8").network().find("h1").orElseThrow().settings());
    }

    @Test
    void reachesWhatIsNotWritten() throws InputFault {
        Training training = ProjectJson.apply(ProjectJson.apply(start, "training.stop.patience", "5"),
                "training.clipNorm", "1.5").training();
        assertEquals(5, training.stop().patience());
        assertEquals(1.5, training.clipNorm());
    }

    @ParameterizedTest
    @CsvSource({"true,BOOLEAN", ".5,NUMBER", "1e-3,NUMBER", "12,WHOLE", "tanh,TEXT", "007,WHOLE", "'[1,2]',LIST", "a b,TEXT"})
    void valuesAreJsonOrPlainText(String typed, String type) throws InputFault {
        Object value = ProjectJson.apply(start, "data.settings.x", typed).data().settings().find("x").orElseThrow();
        String found = value instanceof Boolean ? "BOOLEAN" : value instanceof Double ? "NUMBER"
                : value instanceof Long ? "WHOLE" : value instanceof String ? "TEXT" : "LIST";
        assertEquals(type, found);
    }

    @Test
    void nameOfDigitsStaysText() throws InputFault {
        assertEquals("2024", ProjectJson.apply(start, "name", "2024").name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "training.epoch | 3 | --set: the field training.epoch is unknown; did you mean training.epochs?",
        "training.optimiser.kind | adam | --set: the field training.optimiser is unknown; did you mean training.optimizer?",
        "network.layers.h2.settings.units | 8 | network.layers.h2.settings.units: network.layers names the layer \"h2\", which is not in the network; did you mean \"h1\"?",
        "training.epochs | many | --set: training.epochs must be a finite number.",
        "training.batchSize | 0 | --set: training.batchSize is 0, but must be from 1 to 1000000.",
        "training..epochs | 3 | \"training..epochs\" is not the path of a field; write it like training.epochs or network.layers.ID.settings.units.",
        "training.epochs.x | 3 | \"training.epochs.x\" is not the path of a field; write it like training.epochs or network.layers.ID.settings.units.",
    })
    void refusesAPathThatIsNone(String path, String value, String expected) {
        assertEquals(expected, Faults.sentence(() -> ProjectJson.apply(start, path, value)));
    }
}
