package org.neurarium.nn.recurrent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.neurarium.nn.layer.Glass.Inside;

/** From what a pass left to what a watcher reads. */
final class Insides {
    private Insides() {
    }

    static <A> Map<String, Inside> of(Recurrence<A> recurrence) {
        Tape<A> tape = recurrence.seen();
        if (tape == null) {
            return Map.of();
        }
        Map<String, Inside> all = new LinkedHashMap<>();
        List<String> names = recurrence.cell().names();
        for (int k = 0; k < names.size(); k++) {
            int block = k;
            all.put(names.get(k), inside(recurrence, tape, t -> tape.kept[t][block]));
        }
        if (recurrence.cell().hasMemory()) {
            all.put("cell", inside(recurrence, tape, t -> tape.c[t + 1]));
        }
        all.put("hidden", inside(recurrence, tape, t -> tape.h[t + 1]));
        if (tape.sloped) {
            all.put("hiddenGradient", inside(recurrence, tape, t -> tape.slope[t]));
        }
        return all;
    }

    /** [step][unit][example] to [example][step][unit]. */
    private static <A> Inside inside(Recurrence<A> recurrence, Tape<A> tape, IntFunction<A> step) {
        int batch = tape.batch;
        int units = recurrence.units();
        float[] values = new float[batch * tape.steps * units];
        for (int t = 0; t < tape.steps; t++) {
            float[] block = recurrence.lanes().toFloats(step.apply(t), units * batch);
            int at = recurrence.source(t, tape.steps);
            for (int b = 0; b < batch; b++) {
                for (int u = 0; u < units; u++) {
                    values[(b * tape.steps + at) * units + u] = block[u * batch + b];
                }
            }
        }
        return new Inside(new int[] {batch, tape.steps, units}, values);
    }
}
