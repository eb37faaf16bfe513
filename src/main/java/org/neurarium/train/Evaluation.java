package org.neurarium.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.TargetEncoding;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;

/**
 * How good a trained network is on some examples, as in testing.
 *
 * @param count number of examples
 * @param loss mean data loss, without penalties
 * @param accuracy share answered rightly; NaN for a regression
 * @param rmse root of the mean squared error over all examples and targets; NaN for a classification
 * @param perplexity e to the loss, of a network that answers at every step; else NaN
 * @param confusion answers of class i (row) taken for class j (column), {@code [classes × classes]} row-major; empty
 *     for a regression and for more than {@value #MOST_CLASSES} classes. An example for which the network gives no number counts as wrong and is in no column.
 * @param classes names of the classes
 */
public record Evaluation(int count, double loss, double accuracy, double rmse, double perplexity, int[] confusion,
                         List<String> classes) {
    /** More classes than this have no confusion matrix that anybody could read. */
    private static final int MOST_CLASSES = 1000;

    public Evaluation {
        classes = List.copyOf(classes);
    }

    /** Which examples of a session. */
    public enum Part { TRAIN, VALIDATION }

    /** The session's network as it is now, on its own examples. */
    public static Evaluation of(TrainingSession session, Part part) {
        ThreadedSession known = (ThreadedSession) session;
        return known.ask(loop -> {
            Material material = known.material();
            return part == Part.TRAIN ? on(known, material.train(), material.split().train())
                    : on(known, material.validation(), material.split().validation());
        });
    }

    /**
     * The session's network as it is now, on all of other examples, normalised as those it learned from; empty if
     * their shape differs, they have a class that the network was not taught, or the same features in another order.
     * Classes and tokens are told apart by name: their numbers may differ between two files.
     *
     * @param examples in their own units
     */
    public static Optional<Evaluation> of(TrainingSession session, Examples examples) {
        ThreadedSession known = (ThreadedSession) session;
        return known.ask(loop -> {
            Examples own = known.material().split().train();
            if (!comparable(own, examples)) {
                return Optional.empty();
            }
            int[] labels = examples.labels().clone();
            for (int i = 0; i < labels.length; i++) {
                labels[i] = labels[i] < 0 ? labels[i] : own.classes().indexOf(examples.classes().get(labels[i]));
            }
            Examples copy = new Examples(inOwnTokens(examples.features(), examples.sequences().vocabulary(), own.sequences().vocabulary()),
                    examples.shape(), labels, own.classes(), examples.values(), examples.valueNames(), examples.featureNames(),
                    inOwnTokens(examples.sequences(), own.sequences()));
            known.material().split().normalization().apply(copy.features());
            return Optional.of(on(known, Preparer.set(known.ready().network(), copy), copy));
        });
    }

    /** Token ids of another vocabulary as those of one's own; what one's own lacks is unknown. Plain numbers stay. */
    private static float[] inOwnTokens(float[] ids, List<String> theirs, List<String> ours) {
        float[] own = ids.clone();
        if (!theirs.isEmpty() && !theirs.equals(ours)) {
            Map<String, Integer> known = new HashMap<>();
            IntStream.range(0, ours.size()).forEach(id -> known.putIfAbsent(ours.get(id), id));
            for (int i = 0; i < own.length; i++) {
                own[i] = known.getOrDefault(theirs.get((int) own[i]), Sequences.UNKNOWN);
            }
        }
        return own;
    }

    private static Sequences inOwnTokens(Sequences theirs, Sequences ours) {
        if (theirs.vocabulary().isEmpty() || theirs.vocabulary().equals(ours.vocabulary()) && theirs.decoder() == null) {
            return theirs;
        }
        Sequences.Decoder told = theirs.decoder();
        Sequences.Decoder own = ours.decoder();
        Sequences.Decoder decoder = told == null || own == null ? told
                : new Sequences.Decoder(inOwnTokens(told.inputs(), told.vocabulary(), own.vocabulary()), told.steps(), told.lengths(),
                        own.vocabulary(), own.start(), own.end());
        return new Sequences(theirs.lengths(), ours.vocabulary(), theirs.answers(), decoder, theirs.notes(), theirs.vectors());
    }

    private static boolean comparable(Examples own, Examples other) {
        List<String> names = own.featureNames();
        boolean reordered = !names.equals(other.featureNames()) && new HashSet<>(names).equals(new HashSet<>(other.featureNames()));
        return own.shape().equals(other.shape()) && own.classes().isEmpty() == other.classes().isEmpty()
                && own.classes().containsAll(other.classes()) && own.valueNames().size() == other.valueNames().size()
                && !reordered;
    }

    private static Evaluation on(ThreadedSession session, LearningSet set, Examples examples) {
        CompiledNetwork network = session.ready().network();
        Tally tally = new Tally(network.targets(), examples);
        int slice = Scoring.slice(set, network.multiplyAddsEach());
        float[] outputs = new float[Math.min(slice, set.count()) * set.targetWidth()];
        for (int first = 0; first < set.count(); first += slice) {
            int count = Math.min(slice, set.count() - first);
            tally.add(session.ready().stepper().score(set, first, count, outputs), outputs, set, first, count);
        }
        return tally.result();
    }

    /** Adds up what slices give. */
    private static final class Tally {
        private final TargetEncoding targets;
        private final Examples examples;
        private final int classes;
        private final int[] confusion;
        private double loss;
        private double squares;
        private int right;
        private long asked;

        Tally(TargetEncoding targets, Examples examples) {
            this.targets = targets;
            this.examples = examples;
            this.classes = examples.classes().size();
            this.confusion = new int[classes > MOST_CLASSES ? 0 : classes * classes];
        }

        void add(double sum, float[] outputs, LearningSet set, int first, int count) {
            loss += sum;
            int now = set.targets().asked(first, count);
            asked += now;
            if (classes == 0) {
                squares += squares(outputs, set, first, count);
            }
            int answers = examples.sequences().answersEach();
            for (int i = 0; classes > 0 && i < count * answers; i++) {
                judge(examples.labels()[first * answers + i], targets.predictedClass(outputs, i * targets.units()));
            }
        }

        private void judge(int truth, int said) {
            if (truth < 0) {
                return; // nothing was asked there
            }
            right += said == truth ? 1 : 0;
            if (said >= 0 && confusion.length > 0) {
                confusion[truth * classes + said]++;
            }
        }

        private double squares(float[] outputs, LearningSet set, int first, int count) {
            float[] wanted = set.targets(first, count);
            int steps = set.targets().steps();
            float[] mask = new float[Math.max(1, count * steps)];
            for (int i = 0; i < count && steps > 0; i++) {
                set.targets().mask(first + i, mask, i * steps);
            }
            double sum = 0;
            for (int i = 0; i < wanted.length; i++) {
                double error = (double) outputs[i] - wanted[i];
                sum += steps > 0 && mask[i / targets.units()] == 0 ? 0 : error * error;
            }
            return sum;
        }

        Evaluation result() {
            double none = Double.NaN;
            double mean = asked == 0 ? none : loss / asked;
            boolean steps = examples.sequences().answers() > 0;
            return new Evaluation(examples.count(), mean, classes == 0 || asked == 0 ? none : (double) right / asked,
                    classes > 0 || asked == 0 ? none : Math.sqrt(squares / ((double) asked * targets.units())),
                    classes > 0 && steps ? Math.exp(mean) : none, confusion, examples.classes());
        }
    }
}
