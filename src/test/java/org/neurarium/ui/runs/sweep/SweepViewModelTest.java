package org.neurarium.ui.runs.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.sweep.SweepMember;
import org.neurarium.lesson.TemplateCatalogue;

/** A sweep put together from the XOR template: 1 hidden layer of 4 units, learning rate 0.03, batches of 10. */
class SweepViewModelTest {
    private final SweepViewModel model = new SweepViewModel(TemplateCatalogue.find("xor").orElseThrow().project(), 0.01);

    @Test
    void everyOfferFitsTheProject() {
        assertTrue(model.choices().stream().anyMatch(c -> c.offer().path().endsWith(".units")));
        for (SweepChoice choice : model.choices()) {
            assertEquals(Optional.empty(), choice.fault(), choice.offer().toString());
            assertTrue(choice.grid().size() > 1, choice.offer().toString());
        }
    }

    @Test
    void runsAreCountedAsThePlanMakesThem() throws InputFault {
        model.epochs().set(7);
        choice("batchSize").chosen().set(true);
        choice("batchSize").values().set("5, 10, 20");
        choice("units").chosen().set(true);
        choice("units").values().set("2, 8");
        model.repeats().set(2);
        assertEquals(5 * 3 * 2 * 2, model.runs());
        List<SweepMember> members = model.plan().members(model.start());
        assertEquals(60, members.size());
        assertEquals(7, members.get(0).project().training().epochs());
        assertEquals(60 * 7 * 0.01, model.seconds(), 1e-9);
        model.random().set(true);
        model.drawn().set(9);
        assertEquals(18, model.runs());
        assertEquals(18, model.plan().members(model.start()).size());
    }

    @Test
    void whatCannotStartSaysWhy() {
        choice("learningRate").values().set("fast");
        assertEquals(Optional.of("runs.sweep.unreadable"), model.obstacle());
        choice("learningRate").chosen().set(false);
        assertEquals(Optional.of("runs.sweep.nothing"), model.obstacle());
        model.repeats().set(3);
        assertEquals(Optional.empty(), model.obstacle());
        assertEquals(3, model.runs(), "seeds alone are a sweep");
    }

    private SweepChoice choice(String name) {
        return model.choices().stream().filter(c -> c.offer().path().endsWith("." + name)).findFirst().orElseThrow();
    }
}
