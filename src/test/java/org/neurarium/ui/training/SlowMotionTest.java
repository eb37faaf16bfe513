package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.StepProbe;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.training.slow.SlowMotionViewModel;
import org.neurarium.ui.training.slow.SlowMotionViewModel.Phase;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/** Slow motion tells of a step that is really done, with its own numbers, and leaves the network where that step does. */
class SlowMotionTest {
    private final Workspace workspace = Live.workspace(FakeEngine.xor());
    private final TrainingSession session = Objects.requireNonNull(workspace.training().session().get());
    private final SlowMotionViewModel slow = new SlowMotionViewModel(workspace);

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void onePhaseAfterTheOther() {
        float[] start = session.parameters();
        slow.start();
        until(() -> slow.moment().get() != null);
        SlowMotionViewModel.Moment told = moment();
        assertEquals(Phase.FORWARD, told.phase());
        assertEquals(1, told.iteration());
        assertEquals(0, workspace.training().frame().get().iteration(), "the network stands before the update");
        assertArrayEquals(start, session.parameters());
        slow.next();
        assertEquals(Phase.LOSS, moment().phase());
        slow.next();
        assertEquals(Phase.BACKWARD, moment().phase());
        double squares = 0;
        for (StepProbe.Layer layer : told.step().layers()) {
            squares += Double.isNaN(layer.gradientNorm()) ? 0 : layer.gradientNorm() * layer.gradientNorm();
        }
        assertEquals(told.step().gradientNorm(), Math.sqrt(squares), 1e-5, "the layers' norms make the network's");
        slow.next();
        until(() -> slow.moment().get() != null && moment().phase() == Phase.UPDATE);
        assertEquals(1, workspace.training().frame().get().iteration());
        assertEquals(told.loss(), workspace.training().frame().get().batchLoss(), 1e-9, "it is the same step");
        checkChanges(start, session.parameters());
        slow.next();
        until(() -> slow.moment().get() != null && moment().phase() == Phase.FORWARD);
        assertEquals(2, moment().iteration());
        slow.stop();
        assertNull(slow.moment().get());
        assertFalse(slow.isOn());
    }

    /** Every change that is told is one of the parameters that really changed, from its old value to its new one. */
    private void checkChanges(float[] before, float[] after) {
        int told = 0;
        for (StepProbe.Layer layer : moment().step().layers()) {
            StepProbe.Change change = layer.change();
            if (change != null) {
                boolean found = false;
                for (int i = 0; i < before.length; i++) {
                    found |= Math.abs(before[i] - change.before()) < 1e-6 && after[i] == change.after();
                }
                assertTrue(found, layer.node() + " " + change);
                told++;
            }
        }
        assertEquals(3, told, "h1, h2 and out have weights");
    }

    private SlowMotionViewModel.Moment moment() {
        SlowMotionViewModel.Moment now = slow.moment().get();
        assertNotNull(now);
        return now;
    }

    private void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                workspace.pulse();
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
