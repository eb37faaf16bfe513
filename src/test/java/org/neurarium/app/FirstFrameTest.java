package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FirstFrameTest {
    @Test
    void nobodyGoesOnBeforeTheThirdPulse() throws InterruptedException {
        FirstFrame drawn = PulseClock.onFx(FirstFrame::new);
        CountDownLatch gone = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            drawn.await();
            gone.countDown();
        });
        waiting.start();
        PulseClock.run(() -> {
            drawn.handle(0);
            drawn.handle(1);
        });
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertTrue(waiting.isAlive(), "it went on");
            Thread.onSpinWait();
        }
        assertEquals(1, gone.getCount());
        PulseClock.run(() -> drawn.handle(2));
        gone.await();
        drawn.await();
    }
}
