package org.neurarium.ui.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.ui.presenter.PresenterViewModel.Pointer;

class PresenterViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<String> done = new ArrayList<>();
    private long now;
    private final PresenterViewModel model = new PresenterViewModel(new Presented() {
        @Override
        public void next() {
            done.add("next");
        }

        @Override
        public void previous() {
            done.add("previous");
        }

        @Override
        public void train() {
            done.add("train");
        }

        @Override
        public void chooseDemo() {
            done.add("choose");
        }

        @Override
        public void leave() {
            done.add("leave");
        }
    }, () -> now);

    @Test
    void theClickersKeysGoToWhatIsPresented() {
        model.begin();
        List.of(PresenterKey.NEXT, PresenterKey.NEXT, PresenterKey.PREVIOUS, PresenterKey.TRAIN, PresenterKey.DEMOS,
                PresenterKey.LEAVE).forEach(model::press);
        assertEquals(List.of("next", "next", "previous", "train", "choose", "leave"), done);
    }

    @Test
    void aTappedLaserStaysAndAHeldOneGoes() {
        model.begin();
        tap(PresenterKey.LASER, SECOND / 10);
        assertEquals(Pointer.LASER, model.pointer().get());
        tap(PresenterKey.LASER, SECOND / 10);
        assertEquals(Pointer.ARROW, model.pointer().get(), "a second tap ends it");
        model.press(PresenterKey.SPOTLIGHT);
        now += SECOND;
        model.press(PresenterKey.SPOTLIGHT); // the keyboard's own repetition
        assertEquals(Pointer.SPOTLIGHT, model.pointer().get());
        model.release(PresenterKey.SPOTLIGHT);
        assertEquals(Pointer.ARROW, model.pointer().get());
    }

    @Test
    void aHeldLightGivesBackTheTappedLaser() {
        model.begin();
        tap(PresenterKey.LASER, SECOND / 10);
        tap(PresenterKey.SPOTLIGHT, SECOND);
        assertEquals(Pointer.LASER, model.pointer().get());
        tap(PresenterKey.SPOTLIGHT, SECOND / 10);
        assertEquals(Pointer.SPOTLIGHT, model.pointer().get(), "one takes the other's place");
    }

    @Test
    void theTimerCountsWhatIsNotPaused() {
        TalkTimer timer = new TalkTimer(() -> now);
        timer.start();
        now += 61 * SECOND + SECOND / 2;
        timer.tick();
        assertEquals(61, timer.seconds().get());
        timer.pause();
        now += 1000 * SECOND;
        timer.tick();
        assertEquals(61, timer.seconds().get());
        timer.start();
        now += SECOND / 2;
        timer.tick();
        assertEquals(62, timer.seconds().get(), "halves are not lost");
        timer.reset();
        assertEquals(0, timer.seconds().get());
        now += 3 * SECOND;
        timer.tick();
        assertEquals(3, timer.seconds().get(), "it goes on from zero");
        assertEquals("0:03", TalkTimer.text(3));
        assertEquals("1:01:05", TalkTimer.text(3665));
    }

    @Test
    void endingTakesEverythingOff() {
        model.begin();
        assertTrue(model.hints().get());
        model.press(PresenterKey.BLANK);
        model.press(PresenterKey.NOTES);
        tap(PresenterKey.LASER, 0);
        assertTrue(model.blank().get() && model.notes().get() && model.timer().running().get());
        model.end();
        assertFalse(model.on().get() || model.blank().get() || model.notes().get() || model.hints().get()
                || model.timer().running().get());
        assertEquals(Pointer.ARROW, model.pointer().get());
    }

    private void tap(PresenterKey key, long nanos) {
        model.press(key);
        now += nanos;
        model.release(key);
    }
}
