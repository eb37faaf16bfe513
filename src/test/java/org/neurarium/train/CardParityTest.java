package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.nn.backend.card.CardVerdict;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.card.DeviceSurvey;
import org.neurarium.nn.backend.card.GraphicsCard;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.nn.backend.card.Objection;

/** A card learns like the processor: the same seed, the same first losses. */
@Tag("slow")
class CardParityTest {
    /** Relative; sums of floats are added in another order there. */
    private static final double TOLERANCE = 1e-4;

    @TempDir
    Path folder;

    @BeforeAll
    static void computeHereOnTheProcessor() {
        NumericsBootstrap.start(NumericsSettings.on(DeviceChoice.CPU));
    }

    /** What a process of its own computes on a device. */
    private List<String> child(String device) throws Exception {
        Path answer = folder.resolve("losses");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "-Dorg.nd4j.log.initialization=false", "-cp", System.getProperty("java.class.path"), FirstLosses.class.getName(),
                device, answer.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        process.waitFor(10, TimeUnit.MINUTES);
        assertEquals(0, process.exitValue(), () -> said());
        return Files.readAllLines(answer);
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (java.io.IOException none) {
            return none.toString();
        }
    }

    private static void compare(List<String> lines, double tolerance) throws Exception {
        int at = 1;
        for (Map.Entry<String, List<Double>> net : FirstLosses.all().entrySet()) {
            for (double here : net.getValue()) {
                String[] line = lines.get(at++).split(" ");
                assertEquals(net.getKey(), line[0]);
                assertEquals(here, Double.parseDouble(line[1]), tolerance * Math.abs(here), net.getKey() + ", line " + at);
            }
        }
        assertEquals(lines.size(), at);
    }

    /** The comparison itself: another process on the processor gives the same bits. */
    @Test
    void anotherProcessOnTheProcessorGivesTheSameNumbers() throws Exception {
        List<String> lines = child("cpu");
        assertEquals("cpu", lines.get(0));
        compare(lines, 0);
    }

    @Test
    void theCardGivesTheSameFirstLosses() throws Exception {
        DeviceSurvey survey = NumericsBootstrap.survey();
        Optional<GraphicsCard> card = survey.card(DeviceChoice.AUTO);
        assumeTrue(card.isPresent(), () -> "no card to compare with: " + why(survey));
        List<String> lines = child(card.get().device());
        assertEquals(card.get().device(), lines.get(0), "the card was refused");
        compare(lines, TOLERANCE);
    }

    private static String why(DeviceSurvey survey) {
        Objection objection = survey.cards().stream().map(CardVerdict::objection).filter(o -> o != null).findFirst()
                .orElse(survey.objection());
        return objection == null ? "none is listed" : Messages.of(Language.ENGLISH).get(objection.key(), objection.arguments());
    }
}
