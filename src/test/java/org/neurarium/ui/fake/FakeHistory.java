package org.neurarium.ui.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.train.MetricHistory;

/** Scalars as a test adds them; series are reduced to buckets like the real one's. */
public final class FakeHistory implements MetricHistory {
    private final Map<String, List<double[]>> all = new HashMap<>();
    public Optional<Abandoned> abandoned = Optional.empty();
    private long revision;

    public void add(String name, double x, double value) {
        all.computeIfAbsent(name, n -> new ArrayList<>()).add(new double[] {x, value});
        revision++;
    }

    public void clear() {
        all.clear();
        revision++;
    }

    @Override
    public Optional<Abandoned> abandoned() {
        return abandoned;
    }

    @Override
    public Series series(String name, int maxPoints) {
        List<double[]> points = all.getOrDefault(name, List.of());
        int per = Math.max(1, (points.size() + maxPoints - 1) / maxPoints);
        int count = (points.size() + per - 1) / per;
        double[] x = new double[count];
        float[] min = new float[count];
        float[] mean = new float[count];
        float[] max = new float[count];
        for (int i = 0; i < count; i++) {
            var bucket = points.subList(i * per, Math.min(points.size(), (i + 1) * per));
            x[i] = bucket.stream().mapToDouble(p -> p[0]).average().orElseThrow();
            min[i] = (float) bucket.stream().mapToDouble(p -> p[1]).min().orElseThrow();
            mean[i] = (float) bucket.stream().mapToDouble(p -> p[1]).average().orElseThrow();
            max[i] = (float) bucket.stream().mapToDouble(p -> p[1]).max().orElseThrow();
        }
        return new Series(x, min, mean, max);
    }

    @Override
    public long revision() {
        return revision;
    }
}
