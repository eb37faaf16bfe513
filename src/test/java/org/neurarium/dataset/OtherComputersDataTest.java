package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.document.Settings;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/** Every dataset that reads a file, also one that is added later. */
class OtherComputersDataTest {
    static Stream<DatasetType> readers() {
        List<DatasetType> all = DatasetCatalogue.types().stream().filter(t -> t.params().stream().anyMatch(OtherComputersDataTest::isFile)).toList();
        assertTrue(all.size() >= 7, "tables, series, three kinds of text, two of images");
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aFileOnAnotherComputerIsLookedForOnlyOnceItIsChosen(DatasetType type) {
        String path = "//nowhere.invalid/" + type.id() + "/a";
        Settings settings = Settings.EMPTY;
        for (ParamSpec spec : type.params().stream().filter(OtherComputersDataTest::isFile).toList()) {
            settings = settings.with(spec.name(), path);
        }
        Settings asked = settings;
        InputFault refused = assertThrows(InputFault.class, () -> type.load(asked));
        assertEquals("document.file.elsewhere", refused.messageKey());
        OtherComputers.choose(path);
        assertNotEquals("document.file.elsewhere", assertThrows(InputFault.class, () -> type.load(asked)).messageKey());
    }

    private static boolean isFile(ParamSpec spec) {
        return spec.type() == ParamSpec.Type.FILE;
    }
}
