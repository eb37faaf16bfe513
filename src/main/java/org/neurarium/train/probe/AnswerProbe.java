package org.neurarium.train.probe;

import java.util.Arrays;
import java.util.List;

/**
 * What the network answers to one example: its outputs and the class each answer says. A network with a decoder writes its
 * own answer, the likeliest token after the other, each told what was written before (greedy decoding).
 *
 * @param input one example in the data's own units; what a decoder was told in it is not looked at
 */
public record AnswerProbe(Inputs input) implements Probe<AnswerProbe.Frame> {
    /**
     * @param told token ids that a decoder was told, the start sign first and 0 after the end; empty without a decoder
     * @param units outputs per answer
     * @param outputs {@code [answers × units]}
     * @param classes class said per answer; empty for a regression
     */
    public record Frame(int[] told, int units, float[] outputs, int[] classes) {
        public int answers() {
            return outputs.length / Math.max(1, units);
        }
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        var decoder = network.data().train().sequences().decoder();
        float[] fed = written(input, network);
        float[] outputs = network.activations(List.of(network.output()), fed, 1).get(0);
        int answers = network.data().train().sequences().answersEach();
        int[] told = new int[decoder == null ? 0 : decoder.steps()];
        for (int t = 0; t < told.length; t++) {
            told[t] = (int) fed[fed.length - told.length + t];
        }
        boolean classes = network.data().train().isClassification();
        return new Frame(told, outputs.length / answers, outputs, classes ? network.classes(outputs, answers) : new int[0]);
    }

    /** The example as the network sees it, with the network's own answer as what its decoder is told. */
    static float[] written(Inputs input, NetworkReading network) {
        float[] fed = input.normalised(network);
        var decoder = network.data().train().sequences().decoder();
        if (decoder == null) {
            return fed;
        }
        int first = fed.length - decoder.steps();
        Arrays.fill(fed, first, fed.length, 0);
        fed[first] = decoder.start();
        for (int t = 0; t + 1 < decoder.steps(); t++) {
            float[] outputs = network.activations(List.of(network.output()), fed.clone(), 1).get(0);
            int said = network.classes(outputs, decoder.steps())[t];
            if (said == decoder.end()) {
                break;
            }
            fed[first + t + 1] = said;
        }
        return fed;
    }
}
