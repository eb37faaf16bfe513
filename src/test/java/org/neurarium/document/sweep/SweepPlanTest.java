package org.neurarium.document.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.spec.InputFault;

class SweepPlanTest {
    private static final Project BASE = new Project("base", new DataSource("xor", Settings.EMPTY, 0.5),
            Network.EMPTY.add(new LayerNode("h", "dense", Settings.of("units", 4))), Training.DEFAULT.withSeed(7), CanvasLayout.EMPTY);
    private static final String RATE = "training.optimizer.learningRate";
    private static final String UNITS = "network.layers.h.settings.units";

    @Test
    void aGridTakesEveryCombination() throws InputFault {
        SweepPlan plan = new SweepPlan(List.of(SweepAxis.parse(RATE + "=0.1,0.01"), SweepAxis.parse(UNITS + "=2,4,8")), 0, 1, 0);
        List<SweepMember> members = plan.members(BASE);
        assertEquals(6, members.size());
        assertEquals(Map.of(RATE, "0.01", UNITS, "2"), members.get(3).values());
        assertEquals(0.01, members.get(3).project().training().learningRate());
        assertEquals(2, members.get(3).project().network().layers().get(0).settings().integer("units", 0));
    }

    @Test
    void repeatsDifferBySeedOnly() throws InputFault {
        List<SweepMember> members = new SweepPlan(List.of(), 0, 3, 0).members(BASE);
        assertEquals(List.of(7L, 8L, 9L), members.stream().map(m -> m.project().training().seed()).toList());
    }

    @Test
    void aWideRangeIsDividedByRatio() throws InputFault {
        assertEquals(List.of("1.0E-4", "0.001", "0.01", "0.1", "1.0"), SweepAxis.parse("x=0.0001..1").grid());
        assertEquals(List.of("0.0", "0.25", "0.5", "0.75", "1.0"), SweepAxis.parse("x=0.0..1").grid());
        assertEquals(List.of("2", "10", "17", "25", "32"), SweepAxis.parse("x=2..32").grid());
        assertEquals(List.of("2", "4", "8", "16", "32"), SweepAxis.parse("x=2..32:log").grid());
        assertEquals(List.of("[3,3]", "[5,5]"), SweepAxis.parse("x=[3,3],[5,5]").grid());
    }

    /** Of a range divided by ratio half of what is drawn is below its geometric middle. */
    @Test
    void drawnValuesAreSpreadEvenlyByRatio() throws InputFault {
        List<SweepMember> members = new SweepPlan(List.of(SweepAxis.parse(RATE + "=0.0001..1")), 2_000, 1, 5).members(BASE);
        long below = members.stream().filter(m -> m.project().training().learningRate() < 0.01).count();
        assertEquals(1_000, below, 3 * Math.sqrt(500), "three standard deviations of a fair coin");
        assertEquals(members, new SweepPlan(List.of(SweepAxis.parse(RATE + "=0.0001..1")), 2_000, 1, 5).members(BASE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            learningRate      | document.sweep.axis
            x=                | document.sweep.axis
            x=1,,2            | document.sweep.axis
            x=5..1            | document.sweep.range
            x=a..b            | document.sweep.range
            x=0..1:log        | document.sweep.range
            x=1..2:cubic      | document.sweep.range
            """)
    void whatIsNoAxisIsRefused(String text, String key) {
        assertEquals(key, assertThrows(InputFault.class, () -> SweepAxis.parse(text)).messageKey());
    }

    @Test
    void nothingAndTooMuchAreRefused() throws InputFault {
        assertThrows(InputFault.class, () -> new SweepPlan(List.of(), 0, 1, 0).members(BASE));
        SweepAxis many = SweepAxis.parse("x=1..5");
        assertEquals("document.sweep.long", assertThrows(InputFault.class, () -> new SweepPlan(
                List.of(many, many, many, many, many, many), 0, 1, 0).members(BASE)).messageKey());
        InputFault unknown = assertThrows(InputFault.class,
                () -> new SweepPlan(List.of(SweepAxis.parse("training.speed=1,2")), 0, 1, 0).members(BASE));
        assertTrue(unknown.messageKey().startsWith("document."), unknown.messageKey());
    }
}
