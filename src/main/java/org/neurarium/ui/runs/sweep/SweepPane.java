package org.neurarium.ui.runs.sweep;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.beans.property.IntegerProperty;
import org.neurarium.document.sweep.SweepPlan;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.runs.kept.RunWords;

/** A sweep is put together here: fields with their values, all combinations or some, and what that will take. */
final class SweepPane extends BorderPane {
    private static final int MOST_REPEATS = 100;
    private static final int MOST_EPOCHS = 1_000_000;

    private final SweepViewModel model;
    private final RunWords words;
    private final Texts texts;
    private final Label says = new Label();
    private final Button start = new Button();

    SweepPane(SweepViewModel model, RunWords words, Consumer<SweepViewModel> begin, Runnable close) {
        this.model = model;
        this.words = words;
        texts = words.texts();
        getStyleClass().add("sweep-pane");
        Label about = new Label();
        about.textProperty().bind(texts.bind("runs.sweep.about"));
        about.setWrapText(true);
        about.getStyleClass().add("muted");
        ScrollPane fields = new ScrollPane(fields());
        fields.setFitToWidth(true);
        fields.getStyleClass().add("sweep-fields");
        VBox.setVgrow(fields, Priority.ALWAYS);
        setTop(about);
        setCenter(fields);
        setBottom(bottom(begin, close));
        model.revision().subscribe(r -> refresh());
        Followed.by(this, texts.language(), this::refresh);
    }

    private Node fields() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sweep-grid");
        int row = 0;
        String part = null;
        for (SweepChoice choice : model.choices()) {
            if (!choice.offer().layer().equals(part)) {
                part = choice.offer().layer();
                grid.add(heading(part), 0, row++, 3, 1);
            }
            new SweepRow(choice, model, words).addTo(grid, row++);
        }
        return grid;
    }

    private Label heading(String layer) {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(() -> layer.isEmpty()
                ? texts.get("runs.sweep.training") : words.layerTitle(layer, model.base()), texts.language()));
        return heading;
    }

    private Node bottom(Consumer<SweepViewModel> begin, Runnable close) {
        ToggleGroup group = new ToggleGroup();
        RadioButton grid = radio("sweep-all", "runs.sweep.grid", group);
        RadioButton random = radio("sweep-random", "runs.sweep.random", group);
        grid.setSelected(true);
        random.selectedProperty().bindBidirectional(model.random());
        HBox how = new HBox(10, grid, random, spinner("sweep-drawn", model.drawn(), SweepPlan.MOST), gap(),
                label("runs.sweep.repeats"), spinner("sweep-repeats", model.repeats(), MOST_REPEATS),
                label("runs.sweep.epochs"), spinner("sweep-epochs", model.epochs(), MOST_EPOCHS));
        how.setAlignment(Pos.CENTER_LEFT);
        says.setId("sweep-says");
        says.setWrapText(true);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        start.setId("sweep-start");
        start.getStyleClass().add("primary");
        start.setDefaultButton(true);
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(e -> {
            close.run();
            begin.accept(model);
        });
        Button cancel = new Button();
        cancel.textProperty().bind(texts.bind("runs.sweep.close"));
        cancel.setCancelButton(true);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> close.run());
        HBox last = new HBox(10, says, cancel, start);
        last.setAlignment(Pos.CENTER_LEFT);
        VBox bottom = new VBox(12, how, last);
        bottom.getStyleClass().add("sweep-bottom");
        return bottom;
    }

    private RadioButton radio(String id, String key, ToggleGroup group) {
        RadioButton button = new RadioButton();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Spinner<Integer> spinner(String id, IntegerProperty value, int most) {
        Spinner<Integer> spinner = new Spinner<>(1, most, value.get());
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(86);
        spinner.setMinWidth(86);
        spinner.valueProperty().addListener((o, was, is) -> value.set(is == null ? 1 : is));
        spinner.getEditor().textProperty().addListener((o, was, is) -> {
            if (is.matches("[1-9]\\d{0,6}") && Integer.parseInt(is) <= most) {
                value.set(Integer.parseInt(is));
            }
        });
        return spinner;
    }

    private void refresh() {
        var obstacle = model.obstacle();
        start.setDisable(obstacle.isPresent());
        start.setText(texts.get("runs.sweep.start", Ticks.whole(model.runs())));
        double seconds = model.seconds();
        says.setText(obstacle.map(key -> texts.get(key, Ticks.whole(SweepPlan.MOST))).orElseGet(() -> Double.isNaN(seconds)
                ? texts.get("runs.sweep.unknown-time") : texts.get("runs.sweep.time", words.duration(seconds))));
        says.getStyleClass().setAll(List.of("label", obstacle.isPresent() ? "danger-text" : "muted"));
    }
}
