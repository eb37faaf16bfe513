package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.dataset.baseline.Baselines;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.Evaluation;
import org.neurarium.train.probe.AllAnswersProbe;

/**
 * Perplexity is e to the mean of −ln p(next token), here worked out anew from the probabilities of every token held out; an LSTM
 * has a lower one than a trigram model (Witten–Bell) and than a fixed window on the same made sentences.
 */
public final class LanguageModelCheck implements DemoCheck {
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
            AllAnswersProbe.Frame answers = network.read(new AllAnswersProbe(true));
            int classes = answers.sure().length / answers.truth().length;
            double sum = 0;
            int asked = 0;
            for (int i = 0; i < answers.truth().length; i++) {
                if (answers.truth()[i] >= 0) {
                    sum -= Math.log(answers.sure()[i * classes + answers.truth()[i]]);
                    asked++;
                }
            }
            double worked = Math.exp(sum / asked);
            boolean whole = answers.asked() == answers.examples();
            figures.add(name + ".perplexity", shown, shown > 1);
            figures.add(name + ".expOfMeanLoss", worked, whole && Math.abs(worked / shown - 1) < 1e-3);
            return shown;
        }
    }
}
