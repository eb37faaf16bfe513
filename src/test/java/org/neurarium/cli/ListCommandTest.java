package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape that scripts rely on: {@code [{"id","name","settings":[{"name","type","default","range"}]}]}. */
class ListCommandTest {
    private static final Set<String> TYPES =
            Set.of("integer", "number", "flag", "choice", "text", "file", "shape", "points", "sizes", "layer");
    @TempDir
    Path profile;

    @ParameterizedTest
    @ValueSource(strings = {"layers", "datasets", "demos", "templates"})
    void everythingHasIdNameAndSettings(String list) {
        for (String language : new String[] {"en", "ko"}) {
            CommandLineRun run = CommandLineRun.of(profile, list, "--json", "--lang", language);
            assertEquals(0, run.status(), run.err());
            assertEquals("", run.err());
            Set<String> ids = new HashSet<>();
            for (JsonNode thing : run.json()) {
                assertTrue(ids.add(thing.get("id").textValue()), "twice: " + thing.get("id"));
                assertFalse(thing.get("name").textValue().isBlank());
                assertFalse(thing.get("name").textValue().matches("[a-z-]+(\\.[a-z-]+)+"), "a bare key: " + thing.get("name"));
                thing.get("settings").forEach(ListCommandTest::checkSetting);
            }
            assertFalse(ids.isEmpty());
        }
    }

    private static void checkSetting(JsonNode setting) {
        assertTrue(setting.get("name").textValue().matches("[a-z][A-Za-z0-9]*"), setting.toString());
        assertTrue(TYPES.contains(setting.get("type").textValue()), setting.toString());
        JsonNode standard = setting.get("default");
        JsonNode range = setting.get("range");
        switch (setting.get("type").textValue()) {
            case "integer", "number" -> {
                assertEquals(2, range.size(), setting.toString());
                if (!standard.isNull()) {
                    assertTrue(range.get(0).isNull() || range.get(0).doubleValue() <= standard.doubleValue(), setting.toString());
                    assertTrue(range.get(1).isNull() || standard.doubleValue() <= range.get(1).doubleValue(), setting.toString());
                }
            }
            case "sizes" -> assertEquals(2, range.size(), setting.toString());
            case "choice", "layer" -> assertTrue(standard.isNull()
                    || StreamSupport.stream(range.spliterator(), false).anyMatch(standard::equals), setting.toString());
            default -> assertTrue(range.isNull(), setting.toString());
        }
    }

    @Test
    void xorIsListedWithItsMargin() {
        JsonNode xor = find(CommandLineRun.of(profile, "datasets", "--json").json(), "xor");
        JsonNode margin = StreamSupport.stream(xor.get("settings").spliterator(), false)
                .filter(s -> s.get("name").textValue().equals("margin")).findFirst().orElseThrow();
        assertEquals("{\"name\":\"margin\",\"type\":\"number\",\"default\":0.2,\"range\":[0.0,0.9]}", margin.toString());
    }

    @Test
    void demosOfTheFoundationAreListed() {
        JsonNode demos = CommandLineRun.of(profile, "demos", "--json", "--lang", "ko").json();
        assertEquals("집값 맞히기", find(demos, "linear-regression").get("name").textValue());
        for (String id : new String[] {"perceptron-gates", "xor-limit", "hidden-space", "decision-boundary"}) {
            find(demos, id);
            assertTrue(find(demos, id).get("chapter").intValue() >= 1);
            assertTrue(find(demos, id).get("after").isArray());
        }
    }

    @Test
    void theTableForPeopleNamesEveryDataset() {
        String table = CommandLineRun.of(profile, "datasets", "--lang", "ko").out();
        CommandLineRun.of(profile, "datasets", "--json").json()
                .forEach(d -> assertTrue(table.lines().anyMatch(l -> l.startsWith(d.get("id").textValue())), table));
    }

    private static JsonNode find(JsonNode list, String id) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(d -> d.get("id").textValue().equals(id)).findFirst().orElseThrow();
    }
}
