package org.neurarium.lesson.check;

import java.util.List;
import java.util.Map;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.WeightsProbe;

/**
 * Max-over-time pooling (Kim 2014) takes, for every filter, its largest number over all n-grams of the sentence: the position
 * found by an independent sum over word vectors and filter weights is where the layer's own numbers are largest, and that
 * largest number is what the pooling hands on.
 */
public final class TextCnnCheck implements DemoCheck {
    private static final double READ = 0.95;
    private static final int SENTENCES = 20;
    /** Single precision over a few hundred products. */
    private static final double NEAR = 1e-4;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        for (Project project : steps) {
            try (TrainedNetwork network = TrainedNetwork.of(project)) {
                String name = project.data().kind();
                double accuracy = network.frame().metrics().validationAccuracy();
                figures.add(name + ".validationAccuracy", accuracy, accuracy >= READ);
                fired(figures, name, network, TrainingPart.split(project).validation());
            }
        }
        return figures.report();
    }

    private static void fired(Figures figures, String name, TrainedNetwork network, Examples sentences) {
        Filters filters = Filters.of(network);
        double apart = 0;
        int compared = 0;
        int elsewhere = 0;
        for (int i = 0; i < Math.min(SENTENCES, sentences.count()); i++) {
            Inputs sentence = Inputs.of(sentences.inputs(i, 1));
            float[] vectors = network.read(new ActivationsProbe("words", sentence)).values();
            float[] grams = network.read(new ActivationsProbe("grams", sentence)).values();
            float[] best = network.read(new ActivationsProbe("best", sentence)).values();
            int length = sentences.sequences().lengths()[i];
            for (int filter = 0; filter < best.length; filter++) {
                Peak peak = filters.peak(vectors, length, filter);
                int shown = largest(grams, best.length, filter, filters.places(length, vectors.length));
                apart = Math.max(apart, Math.abs(Math.max(0, peak.value()) - best[filter]));
                elsewhere += peak.value() > NEAR && peak.ahead() > NEAR && peak.place() != shown ? 1 : 0;
                compared++;
            }
        }
        figures.add(name + ".largestDifference", apart, apart < NEAR);
        figures.add(name + ".otherPosition", elsewhere, elsewhere == 0);
        figures.add(name + ".compared", compared, compared > 0);
    }

    private static int largest(float[] grams, int filters, int filter, int places) {
        int best = 0;
        for (int place = 1; place < places; place++) {
            best = grams[place * filters + filter] > grams[best * filters + filter] ? place : best;
        }
        return best;
    }

    /** @param ahead of the second largest */
    private record Peak(int place, double value, double ahead) {
    }

    /** @param kernel {@code [width × size × filters]} */
    private record Filters(float[] kernel, float[] bias, int width, int size) {
        static Filters of(TrainedNetwork network) {
            Map<String, float[]> parameters = network.read(new WeightsProbe("grams")).parameters();
            Network layers = network.session().project().network();
            int width = layers.find("grams").orElseThrow().settings().integer("kernelSize", 0);
            int size = layers.find("words").orElseThrow().settings().integer("outputDim", 0);
            return new Filters(parameters.get("kernel"), parameters.get("bias"), width, size);
        }

        /** Windows that begin at a word of the sentence. */
        int places(int length, int numbers) {
            return Math.min(length, numbers / size - width + 1);
        }

        Peak peak(float[] vectors, int length, int filter) {
            int place = 0;
            double largest = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (int at = 0; at < places(length, vectors.length); at++) {
                double sum = bias[filter];
                for (int k = 0; k < width && at + k < length; k++) {
                    for (int d = 0; d < size; d++) {
                        sum += (double) vectors[(at + k) * size + d] * kernel[(k * size + d) * bias.length + filter];
                    }
                }
                second = Math.max(second, Math.min(sum, largest));
                if (sum > largest) {
                    largest = sum;
                    place = at;
                }
            }
            return new Peak(place, largest, largest - second);
        }
    }
}
