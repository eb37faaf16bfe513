package org.neurarium.ui.demo;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.i18n.Particle;
import org.neurarium.lesson.text.LiveNumber;
import org.neurarium.train.Metrics;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.Workspace;

/**
 * The live numbers of a demo's text, read from what is open and written as the run bar writes them. What is not known yet
 * is a dash.
 */
public final class LiveFigures {
    static final String UNKNOWN = "–";
    private static final char NO_BREAK = '\u00a0';
    private static final Pattern WEIGHT = Pattern.compile("([^/]+)/([^/\\[]+)\\[(\\d+)(?:,\\s*(\\d+))?]");
    private static final int DIGITS = 3;

    private final Workspace workspace;
    private final Function<String, Optional<String>> ofLab;

    /** @param ofLab figures that the open lab names */
    public LiveFigures(Workspace workspace, Function<String, Optional<String>> ofLab) {
        this.workspace = workspace;
        this.ofLab = ofLab;
    }

    /** The number as it is written, with its particle. */
    public String say(LiveNumber number) {
        String text = text(number).replace(' ', NO_BREAK); // a number and its unit stay on one line
        return number.afterVowel().isEmpty() ? text : Particle.after(text, number.afterConsonant(), number.afterVowel());
    }

    /** A figure of training by its name in goals; empty while there is none. */
    public OptionalDouble metric(String name) {
        TrainingFrame frame = workspace.training().frame().get();
        Metrics m = frame.metrics();
        double value = switch (name) {
            case "loss" -> Double.isNaN(m.trainLoss()) ? frame.batchLoss() : m.trainLoss();
            case "validationLoss" -> m.validationLoss();
            case "accuracy" -> m.trainAccuracy();
            case "validationAccuracy" -> m.validationAccuracy();
            default -> throw new IllegalArgumentException(name);
        };
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private String text(LiveNumber number) {
        TrainingFrame frame = workspace.training().frame().get();
        return switch (number.name()) {
            case "loss", "validationLoss" -> metric(number.name()).stream().mapToObj(v -> Ticks.figure(v, DIGITS)).findFirst().orElse(UNKNOWN);
            case "accuracy", "validationAccuracy" -> metric(number.name()).stream().mapToObj(Ticks::percent).findFirst().orElse(UNKNOWN);
            case "epoch" -> Ticks.whole(frame.epoch());
            case "iteration" -> Ticks.whole(frame.iteration());
            case "learningRate" -> Ticks.text(Double.isNaN(frame.learningRate())
                    ? workspace.project().get().training().learningRate() : frame.learningRate());
            case "parameters" -> workspace.known().get().map(a -> Ticks.whole(a.parameters())).orElse(UNKNOWN);
            case "setting" -> setting(number.argument());
            case "weight" -> weight(number.argument(), frame);
            case "lab" -> ofLab.apply(number.argument()).orElse(UNKNOWN);
            default -> UNKNOWN;
        };
    }

    private String setting(String path) {
        return ProjectJson.value(workspace.project().get(), path)
                .map(value -> value.isNumber() ? Ticks.text(value.doubleValue()) : value.asText()).orElse(UNKNOWN);
    }

    /** {@code h1/kernel[0,1]}: input 0, unit 1. */
    private static String weight(String place, TrainingFrame frame) {
        Matcher named = WEIGHT.matcher(place);
        if (!named.matches()) {
            return UNKNOWN;
        }
        return frame.find(new WeightsProbe(named.group(1))).map(f -> f.parameters().get(named.group(2))).map(all -> {
            int index = Integer.parseInt(named.group(3));
            if (named.group(4) != null) {
                int columns = frame.find(new WeightsProbe(named.group(1))).map(f -> f.parameters().get("bias")).map(b -> b.length).orElse(1);
                index = index * columns + Integer.parseInt(named.group(4));
            }
            return index < all.length ? Ticks.figure(all[index], DIGITS) : UNKNOWN;
        }).orElse(UNKNOWN);
    }

    /** The layer whose weights a number needs to be watched; empty for the others. */
    static Optional<String> watched(LiveNumber number) {
        Matcher named = WEIGHT.matcher(number.argument());
        return number.name().equals("weight") && named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }
}
