package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.Decoding;
import org.neurarium.train.Decoding.LengthScore;
import org.neurarium.train.Evaluation;

/**
 * An encoder–decoder that hands everything through one vector answers short inputs and fails on long ones; with attention
 * (Bahdanau et al. 2015) the long ones stay solved. Whole answers of held-out rows, by greedy decoding.
 */
public final class Seq2seqBottleneckCheck implements DemoCheck {
    private static final int SHORT = 5;
    private static final int LONG = 12;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        List<LengthScore> without = scores(steps.get(0));
        List<LengthScore> with = scores(steps.get(1));
        figures.add("without.short", share(without, 0, SHORT), share(without, 0, SHORT) >= 0.6);
        figures.add("without.long", share(without, LONG, 99), share(without, LONG, 99) <= 0.05);
        figures.add("with.short", share(with, 0, SHORT), share(with, 0, SHORT) >= 0.95);
        figures.add("with.long", share(with, LONG, 99), share(with, LONG, 99) >= 0.85);
        return figures.report();
    }

    private static List<LengthScore> scores(Project project) throws InputFault {
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            return new Decoding(network.session()).byLength(Evaluation.Part.VALIDATION, Integer.MAX_VALUE);
        }
    }

    private static double share(List<LengthScore> scores, int from, int to) {
        List<LengthScore> some = scores.stream().filter(s -> s.length() >= from && s.length() <= to).toList();
        return some.stream().mapToInt(LengthScore::right).sum() / (double) some.stream().mapToInt(LengthScore::asked).sum();
    }
}
