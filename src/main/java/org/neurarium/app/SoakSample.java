package org.neurarium.app;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.neurarium.nn.backend.NativeMemory;
import org.neurarium.ui.common.Listeners;

/**
 * What the program holds at one moment.
 *
 * @param heap MB that are left after a collection
 * @param beside MB of native arrays and direct buffers
 * @param resident MB of the process
 * @param listeners of what outlives views, by name
 * @param nodes in the scenes of all windows
 */
record SoakSample(double heap, double beside, double resident, Map<String, Integer> listeners, int nodes, int threads) {
    private static final double MEGABYTE = 1 << 20;
    private static final int COLLECTIONS = 3;

    /** Of this process now. Weak references are cleared by one collection, what hung on them goes with the next. */
    static SoakSample take(Studio studio) {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            PulseClock.until(() -> true);
        }
        Runtime runtime = Runtime.getRuntime();
        return PulseClock.onFx(() -> new SoakSample((runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                NativeMemory.bytes() / MEGABYTE, MemoryBench.resident(),
                Listeners.of(studio.view().workspace(), studio.texts(), studio.theme()),
                List.copyOf(Window.getWindows()).stream().mapToInt(w -> nodes(w.getScene().getRoot())).sum(),
                Thread.activeCount()));
    }

    int listening() {
        return listeners.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int nodes(Node node) {
        return 1 + (node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().mapToInt(SoakSample::nodes).sum() : 0);
    }
}
