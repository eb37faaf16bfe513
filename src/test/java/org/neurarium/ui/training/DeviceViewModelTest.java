package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.fake.FakeDevices;

class DeviceViewModelTest {
    private final FakeDevices devices = new FakeDevices();
    private final Queue<Runnable> later = new ArrayDeque<>();

    private DeviceViewModel model() {
        return new DeviceViewModel(devices, new BackgroundJobs(later::add, Runnable::run));
    }

    private void work() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void whatIsKnownIsShownAtOnceAndTheDriverIsNotAskedUnasked() {
        DeviceViewModel model = model();
        assertEquals("Test CPU", model.inUse().get().device());
        assertTrue(later.isEmpty());
        assertEquals(List.of(), devices.asked);
    }

    @Test
    void whatTakesTimeIsWaitedForInTheBackground() {
        devices.waiting = true;
        DeviceViewModel model = model();
        assertNull(model.inUse().get());
        work();
        assertEquals("Test CPU", model.inUse().get().device());
    }

    @Test
    void theDriverIsAskedOnceAtATime() {
        DeviceViewModel model = model();
        devices.survey = FakeDevices.twoCards();
        model.ask();
        model.ask();
        assertTrue(model.asking().get());
        assertEquals(2, model.rows().size(), "processor and automatic choice until the driver answers");
        work();
        assertFalse(model.asking().get());
        assertEquals(List.of("survey"), devices.asked);
        assertEquals(List.of(true, true, true, false), model.rows().stream().map(DeviceViewModel.Row::usable).toList());
    }

    @Test
    void anotherDeviceTakesARestartAndTheSameDoesNot() {
        devices.survey = FakeDevices.twoCards();
        devices.chosen = DeviceChoice.CPU;
        DeviceViewModel model = model();
        model.ask();
        work();
        assertFalse(model.needsRestart());
        model.choose(new DeviceChoice("GPU-30"));
        assertTrue(model.needsRestart());
        assertEquals(FakeDevices.USABLE, model.wanted().orElseThrow());
        model.choose(DeviceChoice.AUTO);
        assertTrue(model.needsRestart(), "the automatic choice comes to the card");
        model.choose(DeviceChoice.CPU);
        assertFalse(model.needsRestart());
        assertEquals(List.of("survey", "choose GPU-30", "choose auto", "choose cpu"), devices.asked);
    }

    @Test
    void backToTheProcessorTakesARestartToo() {
        devices.survey = FakeDevices.twoCards();
        devices.report = FakeDevices.report(FakeDevices.USABLE, null);
        DeviceViewModel model = model();
        model.ask();
        work();
        assertFalse(model.needsRestart());
        model.choose(DeviceChoice.CPU);
        assertTrue(model.needsRestart());
        assertTrue(model.isInUse(model.rows().get(2)));
        assertFalse(model.isInUse(model.rows().get(1)));
    }

    @Test
    void aCardNamedByNumberIsTheSameAsByItsId() {
        devices.survey = FakeDevices.twoCards();
        devices.chosen = new DeviceChoice("gpu0");
        DeviceViewModel model = model();
        model.ask();
        work();
        assertTrue(model.isChosen(new DeviceChoice("GPU-30")));
        assertFalse(model.isChosen(new DeviceChoice("GPU-90")));
        model.choose(new DeviceChoice("GPU-30"));
        assertEquals(List.of("survey"), devices.asked, "nothing changed");
    }

    /** A card that was chosen and cannot be used leaves the processor in use: a restart would change nothing. */
    @Test
    void aCardThatCannotBeUsedNeedsNoRestart() {
        devices.survey = FakeDevices.twoCards();
        devices.chosen = new DeviceChoice("GPU-90");
        DeviceViewModel model = model();
        model.ask();
        work();
        assertFalse(model.needsRestart());
    }

    @Test
    void aFolderDoesNotTellWhoseHomeItIsIn() {
        assertEquals("~/.cache/neurarium", DeviceViewModel.fromHome("/home/kim/.cache/neurarium", "/home/kim"));
        assertEquals("~\\natives", DeviceViewModel.fromHome("C:\\Users\\kim\\natives", "C:\\Users\\kim"));
        assertEquals("/home/kimberly/natives", DeviceViewModel.fromHome("/home/kimberly/natives", "/home/kim"));
        assertEquals("/tmp/natives", DeviceViewModel.fromHome("/tmp/natives", ""));
    }
}
