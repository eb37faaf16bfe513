package org.neurarium.train.probe;

import java.util.Arrays;
import java.util.List;
import org.neurarium.dataset.Examples;

/**
 * What the network answers for a whole part of the data, and how sure it is of each answer.
 *
 * @param validation whether the part held out is asked about, not the training part
 */
public record AllAnswersProbe(boolean validation) implements Probe<AllAnswersProbe.Frame> {
    /** Outputs kept at most: of a larger part, only the first examples are asked. */
    private static final int MOST_OUTPUTS = 1 << 21;

    /**
     * Answers lie one after the other: all of the first example's, then the next one's.
     *
     * @param asked examples asked, of {@code examples}
     * @param truth right class of each answer, −1 where none is asked; empty for a regression
     * @param said class the network says
     * @param sure share of certainty for each class, {@code [answers × classes]}: the network's probabilities, or where its
     *     outputs lie between −1 and 1, (1 + output) / 2
     * @param wanted right numbers of a regression, {@code [answers × targets]}, as the network learns them
     * @param given the network's numbers
     */
    public record Frame(int asked, int examples, int[] truth, int[] said, float[] sure, float[] wanted, float[] given) {
        /** Answers of one example. */
        public int each() {
            return asked == 0 ? 1 : Math.max(1, Math.max(truth.length, wanted.length) / asked);
        }
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        Examples part = validation ? network.data().validation() : network.data().train();
        long outputs = Math.max(1, network.outputShape(network.output()).count());
        int asked = (int) Math.min(part.count(), MOST_OUTPUTS / outputs);
        if (asked == 0) {
            return new Frame(0, part.count(), new int[0], new int[0], new float[0], new float[0], new float[0]);
        }
        float[] out = network.activations(List.of(network.output()), part.inputs(0, asked), asked).get(0);
        int answers = asked * part.sequences().answersEach();
        if (!part.isClassification()) {
            float[] wanted = Arrays.copyOf(part.values(), answers * part.valueNames().size());
            return new Frame(asked, part.count(), new int[0], new int[0], new float[0], wanted, out);
        }
        int[] truth = Arrays.copyOf(part.labels(), answers);
        return new Frame(asked, part.count(), truth, network.classes(out, answers),
                sure(network, out, answers, part.classes().size()), new float[0], new float[0]);
    }

    /** A single unit that says "second class" of 0.25 has its middle at 0: it answers from −1 to 1. */
    private static float[] sure(NetworkReading network, float[] out, int answers, int classes) {
        int units = out.length / answers;
        boolean single = units == 1 && classes == 2;
        boolean signed = single ? network.classes(new float[] {0.25f}, 1)[0] == 1 : negative(out);
        float[] sure = new float[answers * classes];
        for (int i = 0; i < answers; i++) {
            for (int k = 0; k < Math.min(classes, Math.max(units, 2)); k++) {
                float output = single ? out[i] : k < units ? out[i * units + k] : 0;
                float share = Math.max(0, Math.min(1, signed ? (1 + output) / 2 : output));
                sure[i * classes + k] = single && k == 0 ? 1 - share : share;
            }
        }
        return sure;
    }

    private static boolean negative(float[] out) {
        for (float value : out) {
            if (value < 0) {
                return true;
            }
        }
        return false;
    }
}
