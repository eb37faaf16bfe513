package org.neurarium.ui.viz.gates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Network;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.AnswerProbe;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.LagProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.ReachProbe;
import org.neurarium.ui.viz.subject.StepNames;

/**
 * What is asked of the network for what is shown, and how pictures are made of the answers.
 *
 * @param layer shown
 * @param layers all recurrent ones
 * @param heldOut examples held out
 */
record GateQuestions(String layer, List<String> layers, Tab tab, boolean compare, ExampleInput example, int heldOut, Reach reach) {
    /** Examples of the data that the curve over lags is of; a forward and a backward pass over them for every frame. */
    private static final int EXAMPLES = 32;

    /**
     * Of what it is asked how it depends on earlier steps.
     *
     * @param unit of the output, {@link ReachProbe#ANSWER}, or {@link #LOSS}
     * @param step of the answer
     */
    record Reach(int unit, int step) {
        static final int LOSS = -2;

        boolean isLoss() {
            return unit == LOSS;
        }
    }

    Set<Probe<?>> probes() {
        Set<Probe<?>> all = new HashSet<>();
        for (String each : compare && tab == Tab.STRIPS ? layers : List.of(layer)) {
            all.add(inside(each));
        }
        if (example.schema().decoderSteps() > 0) {
            all.add(new AnswerProbe(example.inputs()));
        }
        if (tab == Tab.MEMORY) {
            for (String each : layers) {
                all.add(overData(each));
                if (!reach.isLoss()) {
                    all.add(ofAnswer(each));
                } else if (ofExample(each) != null) {
                    all.add(Objects.requireNonNull(ofExample(each)));
                }
            }
        }
        return all;
    }

    InsideProbe inside(String node) {
        return new InsideProbe(node, example.inputs(), true);
    }

    private @Nullable LagProbe ofExample(String node) {
        ExampleInput.Place place = example.place();
        return place == null ? null : new LagProbe(node, place.validation(), place.index(), 1);
    }

    private ReachProbe ofAnswer(String node) {
        return new ReachProbe(node, example.inputs(), example.schema().decoderSteps() > 0, reach.step(), reach.unit());
    }

    private LagProbe overData(String node) {
        return new LagProbe(node, heldOut > 0, 0, examples());
    }

    private int examples() {
        return heldOut > 0 ? Math.min(EXAMPLES, heldOut) : EXAMPLES;
    }

    /** The strips of one layer, or the states of all. */
    GatePicture picture(Network network, TrainingFrame frame, String part) {
        InsideProbe.Frame own = frame.find(inside(layer)).orElseThrow();
        int[] said = told(frame);
        StepNames steps = StepNames.at(network, layer, "", example, said, GatePicture.time(own.parts().getOrDefault(part, Map.of())));
        GatePicture single = GatePicture.of(layer, part, own, steps, frame.epoch());
        if (!compare || tab != Tab.STRIPS) {
            return single;
        }
        List<Strip> states = new ArrayList<>();
        for (String each : layers) {
            frame.find(inside(each)).ifPresent(found -> found.parts().forEach((name, inside) -> {
                Glass.Inside hidden = inside.get("hidden");
                if (hidden != null && StepNames.at(network, each, "", example, said, hidden.shape()[1]).equals(steps)) {
                    states.add(Strip.of("hidden", hidden, steps.count()).of(name.isEmpty() ? each : each + " " + name));
                }
            }));
        }
        return states.size() < 2 ? single : new GatePicture(layer, part, states, steps, frame.epoch());
    }

    /** What reaches back, of all recurrent layers that read the same steps; null while there is no answer. */
    @Nullable MemoryPicture memory(Network network, TrainingFrame frame) {
        InsideProbe.Frame inside = frame.find(inside(layer)).orElse(null);
        if (tab != Tab.MEMORY || inside == null || !reach.isLoss() && frame.find(ofAnswer(layer)).isEmpty()) {
            return null;
        }
        int time = inside.parts().values().stream().mapToInt(GatePicture::time).max().orElse(0);
        boolean answers = !reach.isLoss() && example.schema().decoderSteps() > 0;
        StepNames steps = StepNames.at(network, layer, "", example, answers ? told(frame) : taught(), time);
        List<MemoryPicture.Row> rows = new ArrayList<>();
        for (String each : layers) {
            Map<String, float[]> data = frame.find(overData(each)).map(LagProbe.Frame::norms).orElse(Map.of());
            Map<String, float[]> norms = norms(each, frame);
            data.keySet().stream().sorted(java.util.Comparator.reverseOrder()).forEach(name -> rows.add(new MemoryPicture.Row(
                    name.isEmpty() ? each : each + " " + name, cut(norms.get(name), steps.count()),
                    MemoryPicture.Row.byLag(Objects.requireNonNull(data.get(name))))));
        }
        return rows.isEmpty() ? null : new MemoryPicture(rows.stream().filter(r -> r.norms().length == 0
                || r.norms().length == steps.count()).toList(), steps, example.place() != null || !reach.isLoss(), examples(), frame.epoch(),
                frame.find(ofAnswer(layer)).filter(r -> !reach.isLoss()).orElse(null),
                example.schema().classes(), example.schema().answers() > 0);
    }

    private Map<String, float[]> norms(String node, TrainingFrame frame) {
        LagProbe own = ofExample(node);
        return !reach.isLoss() ? frame.find(ofAnswer(node)).map(ReachProbe.Frame::norms).orElse(Map.of())
                : own == null ? Map.of() : frame.find(own).map(LagProbe.Frame::norms).orElse(Map.of());
    }

    private int[] told(TrainingFrame frame) {
        return frame.find(new AnswerProbe(example.inputs())).map(AnswerProbe.Frame::told).orElse(new int[0]);
    }

    private static float[] cut(float @Nullable [] norms, int steps) {
        return norms == null ? new float[0] : Arrays.copyOf(norms, Math.min(norms.length, steps));
    }

    /** What a decoder is told while it learns. */
    private int[] taught() {
        int[] told = new int[example.values().length - example.features()];
        for (int t = 0; t < told.length; t++) {
            told[t] = (int) example.values()[example.features() + t];
        }
        return told;
    }
}
