package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.baseline.Baselines;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.Evaluation;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;

/**
 * Perplexity is e to the mean of −ln p(next token), here worked out anew from the probabilities of every token held out; an LSTM
 * has a lower one than a trigram model (Witten–Bell) and than a fixed window on the same made sentences.
 */
public final class LanguageModelCheck implements DemoCheck {
    private static final int SLICE = 100;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        double trigram = Baselines.of(TrainingPart.split(steps.get(0))).stream().filter(b -> b.method().equals("trigram")).findFirst()
                .orElseThrow().perplexity();
        figures.add("trigram.perplexity", trigram, trigram > 1);
        double window = perplexity("window", steps.get(0), figures);
        double lstm = perplexity("lstm", steps.get(1), figures);
        figures.add("lstm.belowWindow", lstm, lstm < window);
        figures.add("lstm.belowTrigram", lstm, lstm < trigram);
        return figures.report();
    }

    private static double perplexity(String name, Project project, Figures figures) throws InputFault {
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            double shown = Evaluation.of(network.session(), Evaluation.Part.VALIDATION).perplexity();
            double worked = Math.exp(meanLoss(network, TrainingPart.split(project).validation()));
            figures.add(name + ".perplexity", shown, shown > 1);
            figures.add(name + ".expOfMeanLoss", worked, Math.abs(worked / shown - 1) < 1e-3);
            return shown;
        }
    }

    /** The mean of −ln p(right token) over all tokens asked for, from the network's probabilities. */
    private static double meanLoss(TrainedNetwork network, Examples held) {
        int steps = held.sequences().answersEach();
        double sum = 0;
        int asked = 0;
        for (int first = 0; first < held.count(); first += SLICE) {
            int count = Math.min(SLICE, held.count() - first);
            float[] p = network.read(new ActivationsProbe("out", Inputs.of(held.inputs(first, count)))).values();
            int classes = p.length / (count * steps);
            for (int i = 0; i < count * steps; i++) {
                int right = held.labels()[first * steps + i];
                if (right >= 0) {
                    sum -= Math.log(p[i * classes + right]);
                    asked++;
                }
            }
        }
        return sum / asked;
    }
}
