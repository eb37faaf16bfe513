package org.neurarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.neurarium.compile.FeatureEncoding;
import org.neurarium.compile.TargetEncoding;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Normalization;
import org.neurarium.dataset.Split;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.TargetCoding;
import org.neurarium.train.record.Budget;

/** A training loop on a plain network, with a clock that moves by a fixed time per reading and no thread. */
final class LoopRig {
    final PlainStepper stepper = new PlainStepper(5, 0.9, 2, 4, 1);
    final MetricPyramid history = new MetricPyramid();
    final FrameMailbox mailbox = new FrameMailbox();
    final List<Metrics> epochs = new ArrayList<>();
    final List<Double> losses = new ArrayList<>();
    final TargetEncoding answers = new TargetEncoding(TargetCoding.ZERO_ONE, 1);
    final Run run;
    final TrainingLoop loop;
    Material material;
    long now;
    long tick = 100_000;
    /** A command is said to wait after this many updates more. */
    long stopAfter = Long.MAX_VALUE;

    LoopRig(StopRules rules, int limit, double rate) {
        this(rules, limit, rate, EvaluationPolicy.EVERY_EPOCH);
    }

    LoopRig(StopRules rules, int limit, double rate, EvaluationPolicy policy) {
        this(rules, limit, rate, policy, 1);
    }

    /** @param workEach what looking at an example costs, in multiply-adds: much of it makes slices short */
    LoopRig(StopRules rules, int limit, double rate, EvaluationPolicy policy, long workEach) {
        material = material(60, 40, 11);
        run = new Run(stepper, material.train(), (base, iteration, epoch) -> base, rate, 7, 3);
        MetricSink sink = new MetricSink() {
            @Override
            public void batch(long iteration, int epoch, double loss, double learningRate) {
                losses.add(loss);
            }

            @Override
            public void epoch(Metrics metrics) {
                epochs.add(metrics);
            }
        };
        Figures figures = new Figures(run, new Scoring(stepper, new ClassAccuracy(answers), workEach), material.validation(),
                new StopJudge(rules, limit), policy, history, sink);
        Reading reading = new Reading(new PlainMap(stepper.widths), stepper,
                new FeatureEncoding(2, List.of()), answers, () -> material);
        Publisher publisher = new Publisher(mailbox, this::clock, reading, reading::refresh, reading::refresh);
        loop = new TrainingLoop(run, new Recorder(run, Budget.SHOWN), figures, publisher, history, this::clock,
                () -> run.iteration() >= stopAfter);
    }

    /** Works until nothing is left to do. */
    LoopRig settle() {
        for (int i = 0; i < 1_000_000; i++) {
            long wait = loop.advance();
            if (wait == TrainingLoop.FOREVER) {
                return this;
            }
            now += wait;
        }
        throw new AssertionError("never comes to rest");
    }

    /** Works until so many updates are done. */
    LoopRig runTo(long iteration) {
        stopAfter = iteration;
        while (run.iteration() < iteration) {
            long wait = loop.advance(); // moves the clock itself
            now += wait;
        }
        stopAfter = Long.MAX_VALUE;
        return this;
    }

    TrainingFrame frame() {
        return mailbox.peek();
    }

    float[] parameters() {
        float[] copy = new float[stepper.parameterCount()];
        stepper.readParameters(copy);
        return copy;
    }

    /** The sign of x·y, as classes. */
    static Material material(int train, int held, long seed) {
        Random random = new Random(seed);
        Examples all = examples(train, random);
        Examples rest = examples(held, random);
        TargetEncoding answers = new TargetEncoding(TargetCoding.ZERO_ONE, 1);
        return new Material(new Split(all, rest, Normalization.NONE), set(all, answers), set(rest, answers));
    }

    private static LearningSet set(Examples examples, TargetEncoding answers) {
        return new LearningSet(examples.features(), answers.encode(examples), examples.count(), 2, 1);
    }

    private static Examples examples(int count, Random random) {
        float[] features = new float[2 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            features[2 * i] = random.nextFloat() * 2 - 1;
            features[2 * i + 1] = random.nextFloat() * 2 - 1;
            labels[i] = features[2 * i] * features[2 * i + 1] > 0 ? 1 : 0;
        }
        return Examples.classification(features, Shape.of(2), labels, List.of("no", "yes"), List.of("x", "y"));
    }

    private long clock() {
        now += tick;
        return now;
    }
}
