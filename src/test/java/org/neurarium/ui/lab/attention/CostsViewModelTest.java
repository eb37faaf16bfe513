package org.neurarium.ui.lab.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.lab.attention.LayerCost;
import org.neurarium.ui.common.BackgroundJobs;

class CostsViewModelTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final CostsViewModel model = new CostsViewModel(new BackgroundJobs(waiting::add, Runnable::run));

    @Test
    void everyLayerIsTimedAtEveryLengthOneAfterTheOther() {
        model.sizes(8, 4, 3, 2);
        assertTrue(waiting.isEmpty(), "nothing is timed before it is asked for");
        model.timed(true);
        assertEquals(List.of(2, 4, 6, 8, 10, 12, 14, 16), model.lengths());
        for (int done = 0; !waiting.isEmpty(); done++) {
            assertEquals(1, waiting.size());
            assertEquals(done, model.times().size());
            waiting.poll().run();
        }
        assertEquals(8 * LayerCost.values().length, model.times().size());
        assertTrue(model.times().stream().allMatch(t -> t.seconds() > 0 && Double.isFinite(t.seconds())));
    }

    @Test
    void otherSizesBeginAnewAndWhatTakesTooLongIsLeftOut() {
        model.sizes(8, 4, 3, 2);
        model.timed(true);
        waiting.poll().run();
        model.sizes(4096, 4096, 3, 2);
        waiting.poll().run();
        assertTrue(model.times().isEmpty(), "a time of the sizes before");
        for (int length : model.lengths()) {
            assertTrue(LayerCost.CONVOLUTIONAL.multiplyAdds(new LayerCost.Sizes(length, 4096, 3, 2)) > CostsViewModel.MOST_TIMED);
        }
        waiting.poll().run();
        assertEquals(LayerCost.RESTRICTED, model.times().get(0).layer(), "the only one that is short enough");
    }
}
