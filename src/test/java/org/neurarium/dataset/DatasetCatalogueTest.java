package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** What was forgotten when a dataset was added. */
class DatasetCatalogueTest {
    static Stream<DatasetType> types() {
        return DatasetCatalogue.types().stream();
    }

    @Test
    void idsAreUniqueAndFound() throws InputFault {
        Set<String> ids = new HashSet<>();
        for (DatasetType type : DatasetCatalogue.types()) {
            assertTrue(ids.add(type.id()) && type.id().matches("[a-z]+(-[a-z]+)*"), type.id());
            assertEquals(type, DatasetCatalogue.get(type.id()));
        }
        assertTrue(ids.containsAll(List.of("and", "or", "nand", "xor", "circle", "gaussians", "moons", "spiral",
                "checkerboard", "plane", "wave", "points", "csv", "houses")));
        assertEquals("datasets.fault.kind",
                assertThrows(InputFault.class, () -> DatasetCatalogue.get("nothing")).messageKey());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTextIsThereInBothLanguages(DatasetType type) {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            for (String key : List.of("name", "help", "needs")) {
                assertTrue(messages.has("datasets." + type.id() + "." + key), type.id() + "." + key);
            }
            for (ParamSpec param : type.params()) {
                assertTrue(messages.has("params." + param.name()), param.name());
            }
            assertTrue(messages.has(type.group().messageKey()));
        }
    }

    /** Both languages hold the same sentences, and each pair uses the same arguments. */
    @Test
    void languagesAgree() {
        Pattern slot = Pattern.compile("\\{(\\d)");
        Messages english = Messages.of(Language.ENGLISH);
        Messages korean = Messages.of(Language.KOREAN);
        Set<String> keys = new TreeSet<>(english.keys());
        keys.addAll(korean.keys());
        keys.removeIf(k -> !k.startsWith("datasets."));
        for (String key : keys) {
            assertTrue(english.has(key) && korean.has(key), key);
            Set<String> one = new TreeSet<>(slot.matcher(english.get(key)).results().map(r -> r.group(1)).toList());
            Set<String> other = new TreeSet<>(slot.matcher(korean.get(key)).results().map(r -> r.group(1)).toList());
            assertEquals(one, other, key);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownSettingsAndValuesOutOfRangeAreRefused(DatasetType type) {
        assertEquals("datasets.fault.setting-unknown", fault(type, Settings.of("colour", "red")));
        for (ParamSpec param : type.params()) {
            if (param.max() != null) {
                assertTrue(fault(type, Settings.of(param.name(), param.max() + 1)).startsWith("datasets.fault.setting-"));
                assertTrue(fault(type, Settings.of(param.name(), Double.NaN)).startsWith("datasets.fault.setting-"));
                assertTrue(fault(type, Settings.of(param.name(), "many")).startsWith("datasets.fault.setting-"));
            }
            if (!param.options().isEmpty()) {
                assertEquals("datasets.fault.setting-choice", fault(type, Settings.of(param.name(), "other")));
            }
        }
    }

    @Test
    void paintedPointsAreTakenAsTheyAre() throws InputFault {
        DatasetType painted = DatasetCatalogue.get("points");
        Examples examples = painted.load(Settings.of("points",
                List.of(List.of(0.5, -0.25, 0L), List.of(1L, 2L, 3L), List.of(-1.5, 0.0, 1.0))));
        assertEquals(List.of(0.5f, -0.25f, 1f, 2f, -1.5f, 0f),
                List.of(examples.features()[0], examples.features()[1], examples.features()[2], examples.features()[3],
                        examples.features()[4], examples.features()[5]));
        assertEquals(List.of("0", "1", "2", "3"), examples.classes());
        assertEquals(3, examples.labels()[1]);
        List<?> point = List.of(0.0, 0.0, 1L);
        assertEquals("datasets.fault.points-none", fault(painted, Settings.EMPTY));
        assertEquals("datasets.fault.points-many",
                fault(painted, Settings.of("points", java.util.Collections.nCopies(2001, point))));
        for (List<?> wrong : List.of(List.of(1.0, 2.0), List.of(1.0, Double.NaN, 1L), List.of(1.0, 11.0, 1L),
                List.of(1.0, 2.0, 0.5), List.of(1.0, 2.0, 10L), List.of(1.0, 2.0, -1L), List.of("1", 2.0, 1L))) {
            assertEquals("datasets.fault.point", fault(painted, Settings.of("points", List.of(point, wrong))));
        }
    }

    private static String fault(DatasetType type, Settings settings) {
        return assertThrows(InputFault.class, () -> type.load(settings)).messageKey();
    }
}
