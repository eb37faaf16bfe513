package org.neurarium.ui.lab.cell;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.NumberGrid;

/** A recurrent cell unrolled over time, forward and backward with numbers. */
public final class CellView extends LabPane {
    private final CellViewModel model;
    private final CellLines words;
    private final NumberGrid weights;
    private final NumberGrid inputs;

    public CellView(Texts texts, Theme theme) {
        this(new CellViewModel(), texts, theme);
    }

    private CellView(CellViewModel model, Texts texts, Theme theme) {
        super("cell", model.head(), texts, theme);
        this.model = model;
        words = new CellLines(model, texts);
        weights = new NumberGrid("lab-weights", "lab.cell.weights", texts, model::weight);
        inputs = new NumberGrid("lab-inputs", "lab.cell.inputs", texts, (row, t, v) -> model.input(t, v));
        controls().choice("kind", List.of("rnn", "lstm", "gru"), model::kindName, model::kind)
                .number("steps", 2, CellViewModel.MOST_STEPS, true, model::steps, v -> model.steps((int) v))
                .number("target", -10, 10, false, model::target, model::target)
                .number("reach", 1, CellViewModel.MOST_STEPS, true, model::reach, v -> model.reach((int) v))
                .heading("inputs").node(inputs).heading("weights").node(weights).heading("rows").node(explained());
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    CellViewModel model() {
        return model;
    }

    private javafx.scene.control.Label explained() {
        var label = new javafx.scene.control.Label();
        label.setId("lab-cell-rows");
        label.getStyleClass().add("faint");
        label.setWrapText(true);
        return label;
    }

    @Override
    protected void update() {
        weights.show(model.weights(), (i, j) -> model.current() >= 0 ? 1 : 0);
        inputs.show(new double[][] {model.inputs()}, (i, j) -> j == model.current() ? 1 : 0);
        ((javafx.scene.control.Label) controls().lookup("#lab-cell-rows")).setText(say("gates." + model.kindName()));
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        new CellPainter(model, g, palette, width, height).paint(say("same", 3 * model.kind().gates().size()));
    }

    @Override
    protected List<Line> lines() {
        return words.lines();
    }
}
