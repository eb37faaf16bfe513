package org.neurarium.ui.lab.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.contest.Arrival;
import org.neurarium.lesson.contest.DeepNetwork;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.train.Course;
import org.neurarium.train.probe.SpreadProbe;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** What the trainings have come to, and what each is made of. */
final class ContestLines {
    private final ContestViewModel model;
    private final Texts texts;

    ContestLines(ContestViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>(List.of(Line.head(say("after", model.head().at().get()))));
        model.shown().forEach(i -> lines.add(standing(i).of(i)));
        Exception fault = model.fault();
        if (fault != null) {
            lines.add(Line.fault(fault instanceof InputFault f ? texts.get(f.messageKey(), f.arguments()) : String.valueOf(fault.getMessage())));
        }
        switch (model.contest().id()) {
            case "losses" -> losses(lines);
            case "deep" -> activations(lines);
            default -> optimizers(lines);
        }
        return lines;
    }

    private String say(String name, Object... arguments) {
        return texts.get("lab." + model.contest().id() + "." + name, arguments);
    }

    private String name(int contender) {
        return texts.get(model.contest().contenders().get(contender).nameKey());
    }

    private Line standing(int contender) {
        Optional<Course> course = model.course(contender);
        if (course.isEmpty()) {
            return Line.text(texts.get("lab.contest.training", name(contender)));
        }
        int at = model.head().at().get();
        var epochs = course.get().epochs();
        if (at >= epochs.size()) {
            return Line.text(texts.get("lab.contest.diverged", name(contender), epochs.size() - 1));
        }
        return Line.formula(texts.get("lab.contest.standing", name(contender), Numerals.of(epochs.get(at).trainLoss()),
                Ticks.percent(epochs.get(at).trainAccuracy())));
    }

    private void optimizers(List<Line> lines) {
        lines.add(Line.head(say("arrivals", Numerals.of(Arrival.LOW))));
        for (int i : model.shown()) {
            model.course(i).ifPresent(c -> lines.add(Line.formula(name(i) + ": " + Arrival.below(c).stream().mapToObj(String::valueOf)
                    .findFirst().orElse(texts.get("lab.contest.never", model.epochs())))));
        }
        lines.add(Line.head(texts.get("lab.contest.network")));
        lines.add(Line.formula(chain()));
        lines.add(Line.text(say("same", model.base().training().batchSize())));
        lines.add(Line.text(say("rates")));
    }

    private void losses(List<Line> lines) {
        lines.add(Line.head(say("slopes")));
        lines.add(Line.formula(name(0) + ": 2(p − y)·p(1 − p)"));
        lines.add(Line.formula(name(1) + ": p − y"));
        lines.add(Line.formula(name(2) + ": pₖ − yₖ"));
        lines.add(Line.text(say("flat")));
        lines.add(Line.head(say("all-right")));
        for (int i : model.shown()) {
            model.course(i).ifPresent(c -> lines.add(Line.formula(name(i) + ": " + Arrival.allRight(c).stream()
                    .mapToObj(e -> say("epoch-number", e)).findFirst().orElse(texts.get("lab.contest.never", model.epochs())))));
        }
        lines.add(Line.text(say("same")));
    }

    private void activations(List<Line> lines) {
        for (int i : model.shown()) {
            if (rectifies(model.contest().contenders().get(i).id())) {
                model.course(i).ifPresent(c -> dead(lines, i, c));
            }
        }
        List<LayerNode> hidden = DeepNetwork.hidden(model.base());
        lines.add(Line.head(texts.get("lab.contest.network")));
        lines.add(Line.text(say("layers", hidden.size(), hidden.get(0).settings().integer("units", 0))));
        lines.add(Line.text(say("coin")));
    }

    private static boolean rectifies(String function) {
        ActivationFunction f = ActivationCatalogue.find(function).orElseThrow();
        return f.value(-1) == 0 && f.derivative(-1) == 0 && f.derivative(1) != 0;
    }

    private void dead(List<Line> lines, int contender, Course course) {
        SpreadProbe.Frame spread = (SpreadProbe.Frame) course.end().probes().values().iterator().next();
        int dead = spread.layers().values().stream().mapToInt(SpreadProbe.Layer::dead).sum();
        int units = spread.layers().values().stream().mapToInt(SpreadProbe.Layer::units).sum();
        lines.add(Line.head(say("dead", name(contender))));
        lines.add(Line.result(say("dead-count", dead, units)));
        lines.add(Line.formula(IntStream.range(0, spread.layers().size()).mapToObj(l -> String.valueOf(List.copyOf(spread.layers().values()).get(l).dead()))
                .collect(Collectors.joining("  "))));
        lines.add(Line.text(say("dead-what")));
    }

    /** The dense layers by their units. */
    private String chain() {
        return "2 → " + DeepNetwork.hidden(model.base()).stream().map(l -> l.settings().integer("units", 0) + " " + texts.get(
                "params.activation." + l.settings().text("activation", "tanh"))).collect(Collectors.joining(" → ")) + " → 1 "
                + texts.get("params.activation.sigmoid") + model.shown().stream().flatMap(i -> model.course(i).stream()).findFirst()
                .map(c -> ": " + texts.get("lab.contest.parameters", c.parameters())).orElse("");
    }
}
