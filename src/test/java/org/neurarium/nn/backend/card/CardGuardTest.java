package org.neurarium.nn.backend.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.nn.backend.card.Objection.Reason;

/** Drivers' answers, in the form in which nvidia-smi writes them, and what follows from each. */
class CardGuardTest {
    private static final String RTX_3080 = "0, GPU-30, 00000000:01:00.0, 8.6, 10240, 9870, 535.104.05, NVIDIA GeForce RTX 3080";
    private static final String RTX_4090 = "0, GPU-40, 00000000:01:00.0, 8.9, 24564, 24210, 550.54.14, NVIDIA GeForce RTX 4090";
    private static final String H200 = "1, GPU-90, 00000000:41:00.0, 9.0, 143771, 143160, 580.95.05, NVIDIA H200";

    @TempDir
    Path folder;

    private DeviceSurvey survey(String... lines) {
        return DeviceSurvey.of(DriverAnswer.read(0, List.of(lines)), true, new CardTrials(folder));
    }

    private static Objection objection(CardVerdict verdict) {
        assertFalse(verdict.usable());
        return verdict.objection();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.5  | TOO_OLD | NVIDIA Tesla K40c
            3.7  | TOO_OLD | Tesla K80
            5.0  |         | NVIDIA GeForce GTX 750 Ti
            6.1  |         | NVIDIA GeForce GTX 1080
            7.0  |         | Tesla V100-SXM2-32GB
            7.5  |         | NVIDIA GeForce RTX 2070
            8.0  |         | NVIDIA A100-SXM4-80GB
            8.6  |         | NVIDIA GeForce RTX 3080
            8.9  |         | NVIDIA GeForce RTX 4090
            9.0  | TOO_NEW | NVIDIA H200
            10.0 | TOO_NEW | NVIDIA B200
            12.0 | TOO_NEW | NVIDIA GeForce RTX 5090
            """)
    void capabilitiesWithoutCodeAreRefused(String capability, Reason reason, String name) {
        String line = "0, GPU-1, 00000000:01:00.0, " + capability + ", 16384, 16000, 535.104.05, " + name;
        CardVerdict verdict = survey(line).cards().get(0);
        assertEquals(name, verdict.card().name());
        assertEquals(capability, verdict.card().capability().toString());
        assertFalse(verdict.tried(), "every card is tried once before it is used");
        if (reason == null) {
            assertNull(verdict.objection());
        } else {
            assertEquals(reason, objection(verdict).reason());
            assertEquals(List.of(name, capability), objection(verdict).arguments().subList(0, 2));
        }
    }

    @Test
    void aDriverOlderThanTheLibrariesIsRefused() {
        CardVerdict verdict = survey("0, GPU-1, 00000000:01:00.0, 7.5, 8192, 8000, 470.256.02, NVIDIA GeForce RTX 2070").cards().get(0);
        assertEquals(Objection.of(Reason.OLD_DRIVER, "NVIDIA GeForce RTX 2070", "470.256.02", CardGuard.leastDriver()), objection(verdict));
    }

    @ParameterizedTest
    @CsvSource({"510.39, 510.39, false", "510.39.01, 510.39, false", "510.9, 510.39, true", "1000, 510.39, false", "[N/A], 510.39, true"})
    void versionsAreComparedNumberByNumber(String version, String least, boolean older) {
        assertEquals(older, CardGuard.isOlder(version, least));
    }

    @Test
    void tooLittleFreeMemoryIsRefusedAndUnknownMemoryIsNot() {
        CardVerdict full = survey("0, GPU-1, 00000000:01:00.0, 7.5, 8192, 700, 535.104.05, NVIDIA GeForce RTX 2070").cards().get(0);
        assertEquals(Objection.of(Reason.LITTLE_MEMORY, "NVIDIA GeForce RTX 2070", 700, 1024), objection(full));
        CardVerdict shared = survey("0, GPU-1, 0000000F:01:00.0, 8.7, [N/A], [N/A], 540.3.0, Orin").cards().get(0);
        assertTrue(shared.usable());
        assertEquals(0, shared.card().memory());
    }

    @Test
    void oneCardWithoutCodeSpoilsTheOthers() {
        DeviceSurvey both = survey(RTX_3080, H200);
        assertEquals(Objection.of(Reason.BAD_NEIGHBOUR, "NVIDIA GeForce RTX 3080", "NVIDIA H200", "GPU-30"), objection(both.cards().get(0)));
        assertEquals(Reason.TOO_NEW, objection(both.cards().get(1)).reason());
        List<GraphicsCard> cards = DriverAnswer.read(0, List.of(RTX_3080, H200)).cards();
        List<GraphicsCard> visible = VisibleCards.among(cards, "GPU-3");
        assertTrue(CardGuard.judge(visible, true, new CardTrials(folder)).get(0).usable(), "the other is hidden");
    }

    @Test
    void hiddenCardsAreNotSeen() {
        List<GraphicsCard> cards = DriverAnswer.read(0, List.of(RTX_3080, H200)).cards();
        assertEquals(cards, VisibleCards.among(cards, null));
        assertEquals(List.of(cards.get(1)), VisibleCards.among(cards, "1"));
        assertEquals(cards, VisibleCards.among(cards, "1,0"));
        assertEquals(List.of(), VisibleCards.among(cards, ""));
        assertEquals(List.of(cards.get(0)), VisibleCards.among(cards, "0,-1,1"), "what follows a name that fits nothing does not count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gibberish", "0, GPU-1, 00000000:01:00.0, [N/A], 8192, 8000, 535.104.05, NVIDIA Graphics",
        "Unable to determine the device handle for GPU0: 0000:01:00.0: GPU is lost.", "0, , 00000000:01:00.0, 8.6, 1, 1, 535, X"})
    void anAnswerThatIsNotUnderstoodUsesNoCard(String line) {
        DeviceSurvey survey = survey(RTX_3080, line);
        assertEquals(List.of(), survey.cards());
        assertEquals(Objection.of(Reason.ANSWER_UNREADABLE, line), survey.objection());
    }

    @Test
    void noCardAndABrokenDriverAreTold() {
        assertEquals(Reason.NO_CARD, DriverAnswer.read(0, List.of()).objection().reason());
        assertEquals(Reason.NO_CARD, DriverAnswer.read(6, List.of("No devices were found")).objection().reason());
        String words = "Failed to initialize NVML: Driver/library version mismatch";
        assertEquals(Objection.of(Reason.DRIVER_FAILED, words), DriverAnswer.read(18, List.of(words)).objection());
    }

    @Test
    void aDriverThatKnowsNoCapabilitiesIsTooOld() {
        assertTrue(DriverAnswer.tooOldToTell(List.of("Field \"compute_cap\" is not a valid field to query.", "")));
        assertEquals(Objection.of(Reason.OLD_DRIVER, "GeForce GTX 970", "440.100", CardGuard.leastDriver()),
                DriverAnswer.readOld(0, List.of("440.100, GeForce GTX 970")).objection());
        assertEquals(Reason.DRIVER_FAILED, DriverAnswer.readOld(9, List.of("NVIDIA-SMI has failed")).objection().reason());
    }

    @Test
    void aChoiceComesToTheFirstUsableCardOrToTheProcessor() {
        String busy = "1, GPU-11, 00000000:02:00.0, 6.1, 8192, 100, 535.104.05, NVIDIA GeForce GTX 1080";
        DeviceSurvey two = survey(busy.replaceFirst("1", "0").replace("GPU-11", "GPU-10"), RTX_3080.replaceFirst("0", "1"));
        assertEquals("GPU-30", two.card(DeviceChoice.AUTO).orElseThrow().id());
        assertEquals("GPU-30", two.card(new DeviceChoice("gpu1")).orElseThrow().id());
        assertEquals("GPU-30", two.card(new DeviceChoice("GPU-30")).orElseThrow().id());
        assertTrue(two.card(DeviceChoice.CPU).isEmpty());
        assertTrue(two.card(new DeviceChoice("gpu0")).isEmpty());
        assertEquals(Reason.LITTLE_MEMORY, two.pick(new DeviceChoice("gpu0")).objection().reason());
        assertEquals(Objection.of(Reason.NO_SUCH_CARD, "gpu7"), two.pick(new DeviceChoice("gpu7")).objection());
    }

    @Test
    void withoutTheLibrariesNoCardIsUsed() {
        DeviceSurvey survey = DeviceSurvey.of(DriverAnswer.read(0, List.of(RTX_3080)), false, new CardTrials(folder));
        assertEquals(Reason.NO_BUILD, survey.objection().reason());
        assertEquals(Reason.NO_BUILD, objection(survey.cards().get(0)).reason());
        DeviceSurvey newer = DeviceSurvey.of(DriverAnswer.read(0, List.of(H200)), false, new CardTrials(folder));
        assertEquals(Reason.TOO_NEW, objection(newer.cards().get(0)).reason(), "the libraries would not help that one");
    }

    @Test
    void trialsAreRememberedForACardAndItsDriver() {
        GraphicsCard card = DriverAnswer.read(0, List.of(RTX_4090)).cards().get(0);
        new CardTrials(folder).note(card, Objection.of(Reason.TRIAL_CRASHED, card.name(), 139));
        assertEquals(Objection.of(Reason.TRIAL_CRASHED, card.name(), "139"), objection(survey(RTX_4090).cards().get(0)));
        assertTrue(survey(RTX_4090.replace("550.54.14", "560.28.03")).cards().get(0).usable(), "a newer driver is another try");
        new CardTrials(folder).forgetFailures();
        assertTrue(survey(RTX_4090).cards().get(0).usable());
        new CardTrials(folder).note(card, null);
        new CardTrials(folder).forgetFailures();
        assertTrue(survey(RTX_4090).cards().get(0).tried());
    }

    @ParameterizedTest
    @CsvSource({"auto, true", "cpu, true", "gpu0, true", "GPU-5c1c1f2e-aa, true", "gpu, false", "cuda, false", "'', false", "GPU-, false"})
    void choicesAreWrittenInFewWays(String text, boolean known) {
        assertEquals(known, DeviceChoice.parse(text).isPresent());
    }
}
