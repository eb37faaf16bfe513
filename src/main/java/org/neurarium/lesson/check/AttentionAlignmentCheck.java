package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.Decoding;
import org.neurarium.train.Evaluation;

/**
 * Alignment of dates that were not learned from: each digit of yyyy-mm-dd looks where its year, month or day is written (at
 * the field or the sign beside it, which may be what ends a number); before training it does not. Rows sum to 1. Of sentences
 * that were not learned from, nine in ten are translated from Korean to English without a fault, and their alignment crosses: the
 * verb, which English writes before its object, looks behind it, at the end of the Korean sentence.
 */
public final class AttentionAlignmentCheck implements DemoCheck {
    private static final int DATES = 100;
    private static final int DIGITS = 10;
    private static final int SENTENCES = 200;
    private static final String LAYER = "look";

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        try (TrainedNetwork network = TrainedNetwork.untrained(steps.get(0))) {
            double before = aligned(network, figures, "before");
            figures.add("before.aligned", before, before < 0.6);
            network.train();
            double after = aligned(network, figures, "after");
            figures.add("after.aligned", after, after >= 0.95);
            double exact = new Decoding(network.session()).exact(Evaluation.Part.VALIDATION).orElse(Double.NaN);
            figures.add("after.wholeDatesRight", exact, exact >= 0.95);
        }
        try (TrainedNetwork network = TrainedNetwork.of(steps.get(steps.size() - 1))) {
            double exact = new Decoding(network.session()).exact(Evaluation.Part.VALIDATION).orElse(Double.NaN);
            figures.add("sentences.wholeSentencesRight", exact, exact >= 0.9);
            Crossing crossing = Crossing.of(network, LAYER, SENTENCES);
            figures.add("sentences.aligned", crossing.aligned(), crossing.aligned() >= 0.8);
            figures.add("sentences.verbBehindItsObject", crossing.crossed(), crossing.crossed() >= 0.85);
        }
        return figures.report();
    }

    /** Share of digits whose row looks most at the right field. */
    private static double aligned(TrainedNetwork network, Figures figures, String when) throws InputFault {
        int right = 0;
        int digits = 0;
        double fault = 0;
        for (int i = 0; i < DATES; i++) {
            Alignment alignment = Alignment.of(network, LAYER, i);
            DateFields fields = DateFields.of(String.join("", alignment.source()));
            for (int row = 0; row < DIGITS; row++) {
                fault = Math.max(fault, alignment.fault(row));
                int[] field = fields.of(row);
                if (field == null || row < 2 && !fields.hasCentury()) {
                    continue; // a dash, or a century that is written nowhere
                }
                digits++;
                int most = alignment.most(row);
                right += most >= field[0] - 1 && most <= field[1] ? 1 : 0;
            }
        }
        figures.add(when + ".digits", digits, digits > 0);
        figures.add(when + ".rowsFromOne", fault, fault < 1e-5);
        return (double) right / digits;
    }
}
