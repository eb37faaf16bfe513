package org.neurarium.dataset;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.spec.ParamSpec;

/** Settings that made sequences share. */
final class SequenceParams {
    static final int MAX_COUNT = 100_000;

    private SequenceParams() {
    }

    /** {@code count} examples, a dataset's own settings, then the seed. */
    static List<ParamSpec> with(int count, int most, ParamSpec... own) {
        List<ParamSpec> params = new ArrayList<>();
        params.add(ParamSpec.integer("count", count, 10, most));
        params.addAll(List.of(own));
        params.add(PlaneParams.seed());
        return List.copyOf(params);
    }
}
