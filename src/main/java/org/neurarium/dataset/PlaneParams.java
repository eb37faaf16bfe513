package org.neurarium.dataset;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.spec.ParamSpec;

/** The settings that all generated datasets share, so that they carry the same names and ranges everywhere. */
final class PlaneParams {
    static final int MAX_POINTS = 10_000;
    static final long DEFAULT_SEED = 1;

    private PlaneParams() {
    }

    /**
     * {@code points}, {@code noise} (standard deviation, in the units of the plane or of the target) and
     * {@code seed}, with a dataset's own settings between noise and seed.
     */
    static List<ParamSpec> with(int points, double noise, double mostNoise, ParamSpec... own) {
        List<ParamSpec> params = new ArrayList<>();
        params.add(ParamSpec.integer("points", points, 4, MAX_POINTS));
        params.add(ParamSpec.number("noise", noise, 0, mostNoise));
        params.addAll(List.of(own));
        params.add(seed());
        return List.copyOf(params);
    }

    static ParamSpec seed() {
        return ParamSpec.integer("seed", DEFAULT_SEED, 0, Integer.MAX_VALUE);
    }
}
