package org.neurarium.ui.lab.graph;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;

/** A typed expression as a computational graph, forward and backward. */
public final class GraphView extends LabPane {
    private final GraphViewModel model;
    private final GraphLines words;
    private final VBox variables = new VBox(4);
    private List<String> shown = List.of();

    public GraphView(Texts texts, Theme theme) {
        this(new GraphViewModel(), texts, theme);
    }

    private GraphView(GraphViewModel model, Texts texts, Theme theme) {
        super("graph", model.head(), texts, theme);
        this.model = model;
        words = new GraphLines(model, texts);
        controls().text("expression", model::text, model::type)
                .wideChoice("example", List.copyOf(GraphViewModel.EXAMPLES.keySet()), e -> e,
                        () -> GraphViewModel.EXAMPLES.containsKey(model.text()) ? model.text() : null, model::example)
                .heading("variables").node(variables).heading("colours");
        Label forward = key("lab.graph.key.forward", "lab-forward");
        Label backward = key("lab.graph.key.backward", "lab-backward");
        controls().node(forward).node(backward);
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    GraphViewModel model() {
        return model;
    }

    @Override
    protected void update() {
        List<String> names = model.graph().variables();
        if (!names.equals(shown)) {
            shown = names;
            variables.getChildren().setAll(names.stream().map(this::row).toList());
        }
        variables.getChildren().forEach(row -> ((Runnable) row.getUserData()).run());
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        new GraphPainter(model, g, palette, width, height).paint();
    }

    @Override
    protected List<Line> lines() {
        return words.lines();
    }

    private HBox row(String name) {
        Label label = new Label(name + " =");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        NumberField field = new NumberField(6, Ticks::text, v -> {
            model.variable(name, v);
            return true;
        });
        field.setPrefWidth(84);
        field.setId("lab-variable-" + name);
        field.accessibleTextProperty().bind(texts().bind("lab.graph.value", name));
        HBox row = new HBox(8, label, field);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.setUserData((Runnable) () -> field.show(model.variable(name)));
        return row;
    }

    private Label key(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(texts().bind(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
