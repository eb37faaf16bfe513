package org.neurarium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Wire;
import org.neurarium.layer.DensePart;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.PredictionProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.workspace.DataNames;

/** One unit's equation with live numbers, for one example of the data that can be leafed through. */
final class EquationPane extends VBox {
    private static final int MOST_WEIGHTS = 512;

    private final InspectorViewModel model;
    private final Texts texts;
    private final Label heading = new Label();
    private final Label terms = new Label();
    private final Label numbers = new Label();
    private final Label outcome = new Label();
    private String layer = "";
    private int unit;
    private int example;

    EquationPane(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("equation");
        heading.getStyleClass().add("heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(2, heading, space, button(Feather.CHEVRON_LEFT, "inspector.example.before", -1),
                button(Feather.CHEVRON_RIGHT, "inspector.example.next", 1));
        head.setAlignment(Pos.CENTER_LEFT);
        for (Label line : List.of(terms, numbers, outcome)) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.getStyleClass().add("equation-line");
        }
        outcome.getStyleClass().add("strong");
        getChildren().addAll(head, terms, numbers, outcome);
    }

    void inspect(String id) {
        if (!id.equals(layer)) {
            unit = 0;
        }
        layer = id;
    }

    /** What it must be told; nothing where the layer is no dense one or too large to write out. */
    Set<Probe<?>> probes() {
        Examples examples = model.workspace().examples().get();
        boolean dense = part().isPresent() && model.analysis(layer)
                .filter(a -> !a.inputs().isEmpty()).map(a -> a.inputs().stream().mapToLong(s -> s.count()).sum() <= MOST_WEIGHTS).orElse(false);
        boolean shown = examples != null && examples.count() > 0 && dense;
        setVisible(shown);
        setManaged(shown);
        return shown ? Set.of(new WeightsProbe(layer), prediction(examples)) : Set.of();
    }

    void show(TrainingFrame frame) {
        if (!isVisible()) {
            return;
        }
        if (model.workspace().selection().hovered().get() != null) {
            unit = model.unit(layer) == 0 && !layer.equals(model.workspace().selection().hovered().get().node()) ? unit : model.unit(layer);
        }
        heading.setText(texts.get("inspector.unit", unit + 1, example + 1));
        Optional<UnitEquation> equation = equation(frame);
        terms.setText(equation.map(e -> e.terms("…")).orElse("z = –"));
        numbers.setText(equation.map(UnitEquation::numbers).orElse(""));
        outcome.setText(equation.map(UnitEquation::outcome).orElse(""));
    }

    private Optional<UnitEquation> equation(TrainingFrame frame) {
        Examples examples = model.workspace().examples().get();
        List<Wire> wires = model.workspace().project().get().network().into(layer);
        if (examples == null || wires.size() != 1) {
            return Optional.empty();
        }
        Optional<PredictionProbe.Frame> values = frame.find(prediction(examples));
        Optional<WeightsProbe.Frame> weights = frame.find(new WeightsProbe(layer));
        if (values.isEmpty() || weights.isEmpty()) {
            return Optional.empty();
        }
        float[] inputs = values.get().values().get(wires.get(0).from());
        float[] outputs = values.get().values().get(layer);
        float[] kernel = weights.get().parameters().get("kernel");
        if (inputs == null || outputs == null || kernel == null || kernel.length != inputs.length * outputs.length) {
            return Optional.empty();
        }
        unit = Math.min(unit, outputs.length - 1);
        return Optional.of(equation(inputs, outputs, kernel, weights.get().parameters().get("bias"), wires.get(0).from()));
    }

    private UnitEquation equation(float[] inputs, float[] outputs, float[] kernel, float @Nullable [] bias, String from) {
        float[] own = new float[inputs.length];
        List<String> names = new ArrayList<>();
        List<String> features = new DataNames(model.workspace(), texts).of(model.workspace().examples().get().featureNames());
        boolean first = model.type(from).map(t -> t.inputs().isEmpty()).orElse(false);
        for (int i = 0; i < own.length; i++) {
            own[i] = kernel[i * outputs.length + unit];
            names.add(first && i < features.size() ? features.get(i) : (first ? "x" : "a") + subscript(i + 1));
        }
        return new UnitEquation(names, inputs, own, bias == null || unit >= bias.length ? Double.NaN : bias[unit],
                part().map(DensePart::activation).orElse("f"), outputs[unit]);
    }

    private Optional<DensePart> part() {
        return model.type(layer).flatMap(t -> t.densePart(model.completed(layer)));
    }

    private PredictionProbe prediction(Examples examples) {
        example = Math.floorMod(example, examples.count());
        int width = (int) examples.shape().count();
        float[] one = java.util.Arrays.copyOfRange(examples.features(), example * width, (example + 1) * width);
        return new PredictionProbe(Inputs.of(one));
    }

    private Button button(Feather sign, String key, int by) {
        Button button = new Button(null, Icons.small(sign));
        button.setId(by < 0 ? "example-before" : "example-next");
        button.getStyleClass().addAll("quiet", "step-button");
        button.accessibleTextProperty().bind(texts.bind(key));
        button.setOnAction(e -> {
            example += by;
            onExample.run();
        });
        return button;
    }

    private Runnable onExample = () -> { };

    /** Says what is to be done when another example was chosen: watch it. */
    void setOnExample(Runnable run) {
        onExample = run;
    }

    private static String subscript(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append((char) ('₀' + c - '0')));
        return out.toString();
    }
}
