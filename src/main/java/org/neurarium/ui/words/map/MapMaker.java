package org.neurarium.ui.words.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.words.ask.Directions;
import org.neurarium.words.projection.Alignment;
import org.neurarium.words.projection.MapSteps;
import org.neurarium.words.projection.Pca;
import org.neurarium.words.projection.Points;
import org.neurarium.words.projection.PoleAxis;
import org.neurarium.words.projection.Tsne;
import org.neurarium.words.projection.Umap;

/** Computes maps. All of it on one background thread, which keeps the map that comes about in steps. */
final class MapMaker {
    private static final int COST_EVERY = 50;
    private static final double SHAKE = 0.05;
    private static final long SEED = 1;

    private @Nullable MapSteps steps;

    /**
     * @param onto an earlier map of the same words; null to take the axes as they come
     * @param turned whether it is turned onto that one, so that nothing spins, and has other axes than the principal ones then;
     *     else those stay, and only point the same way
     */
    MapFrame still(WordsSnapshot snapshot, MapWords words, MapOrder order, @Nullable MapFrame onto, boolean turned) {
        return order.method() == MapMethod.POLES ? poles(snapshot, words, order, turned ? onto : null) : pca(snapshot, words, order, onto, turned);
    }

    private static MapFrame pca(WordsSnapshot snapshot, MapWords words, MapOrder order, @Nullable MapFrame onto, boolean turned) {
        Pca pca = Pca.of(points(snapshot, words, order.directions()), order.dims());
        double[] share = IntStream.range(0, order.dims()).mapToDouble(pca::explained).toArray();
        float[] map = pca.coordinates();
        if (onto != null && turned) {
            Alignment.turn(map, onto.coordinates(), order.dims());
            share = new double[] {DoubleStream.of(share).sum()};
        } else if (onto != null) {
            Alignment.mirror(map, onto.coordinates(), order.dims());
        }
        return new MapFrame(words, snapshot.id(), MapMethod.PCA, order.dims(), map, share, 0, 0, Double.NaN, 0);
    }

    private static MapFrame poles(WordsSnapshot snapshot, MapWords words, MapOrder order, @Nullable MapFrame onto) {
        PoleAxis axis = PoleAxis.between(vectors(snapshot, order.first()), vectors(snapshot, order.second()));
        float[] map = axis.coordinates(points(snapshot, words, true), order.dims());
        if (onto != null) {
            turnOthers(map, onto.coordinates(), order.dims());
        }
        return new MapFrame(words, snapshot.id(), MapMethod.POLES, order.dims(), map, new double[0], 0, 0, Double.NaN,
                axis.reach());
    }

    /** Turns all axes but the first, which is a person's own. */
    private static void turnOthers(float[] map, float[] onto, int dims) {
        int n = map.length / dims;
        float[] others = new float[n * (dims - 1)];
        float[] othersOnto = new float[others.length];
        for (int i = 0; i < n; i++) {
            System.arraycopy(map, i * dims + 1, others, i * (dims - 1), dims - 1);
            System.arraycopy(onto, i * dims + 1, othersOnto, i * (dims - 1), dims - 1);
        }
        Alignment.turn(others, othersOnto, dims - 1);
        for (int i = 0; i < n; i++) {
            System.arraycopy(others, i * (dims - 1), map, i * dims + 1, dims - 1);
        }
    }

    /** Lays out a map that comes about in steps. */
    MapFrame begin(WordsSnapshot snapshot, MapWords words, MapOrder order) {
        Points points = points(snapshot, words, true);
        MapSteps made = order.method() == MapMethod.TSNE ? Tsne.of(points, order.dims(), order.perplexity(), 0, SEED)
                : Umap.of(points, order.dims(), order.neighbours(), order.minDist(), SEED);
        steps = made;
        return new MapFrame(words, snapshot.id(), order.method(), order.dims(), made.coordinates(), new double[0], 0,
                made.usualIterations(), Double.NaN, 0);
    }

    /** Goes on for so many steps. */
    MapFrame go(MapFrame from, int count) {
        MapSteps going = java.util.Objects.requireNonNull(steps);
        int before = going.iteration();
        for (int i = 0; i < count; i++) {
            going.step();
        }
        boolean tell = Double.isNaN(from.cost()) || before / COST_EVERY != going.iteration() / COST_EVERY || count == 1;
        return from.moved(going.coordinates(), going.iteration(), tell ? going.cost() : from.cost());
    }

    MapFrame perturb(MapFrame from) {
        MapSteps going = java.util.Objects.requireNonNull(steps);
        going.perturb(SHAKE);
        return from.moved(going.coordinates(), going.iteration(), going.cost());
    }

    private static Points points(WordsSnapshot snapshot, MapWords words, boolean directions) {
        int dim = snapshot.vectors().dim();
        float[] values = new float[words.size() * dim];
        for (int i = 0; i < words.size(); i++) {
            snapshot.vectors().rows().copy(words.id(i), 1, values, i * dim);
            if (directions) {
                unit(values, i * dim, dim);
            }
        }
        return new Points(values, words.size(), dim);
    }

    private static void unit(float[] values, int at, int dim) {
        double square = 0;
        for (int d = 0; d < dim; d++) {
            square += (double) values[at + d] * values[at + d];
        }
        double length = Math.sqrt(square);
        for (int d = 0; d < dim && length > 0; d++) {
            values[at + d] = (float) (values[at + d] / length);
        }
    }

    private static List<float[]> vectors(WordsSnapshot snapshot, List<Integer> words) {
        List<float[]> vectors = new ArrayList<>();
        words.forEach(w -> vectors.add(Directions.unit(snapshot.vectors().vector(w))));
        return vectors;
    }
}
