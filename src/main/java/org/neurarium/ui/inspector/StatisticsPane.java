package org.neurarium.ui.inspector;

import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Histogram;
import org.neurarium.train.probe.LayerStatisticsProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;

/** How a layer fares: distributions of its activations, weights or gradients, and the weights as a map. */
final class StatisticsPane extends VBox {
    private static final int BINS = 32;
    private static final int EXAMPLES = 200;
    private static final int MOST_CELLS = 20_000;

    private enum Part { ACTIVATIONS, WEIGHTS, GRADIENTS }

    private final Texts texts;
    private final HistogramView histogram = new HistogramView();
    private final WeightMapView map;
    private final Label remark = new Label();
    private final HBox tabs = new HBox();
    private Runnable onTab = () -> { };
    private Part part = Part.ACTIVATIONS;
    private String layer = "";

    StatisticsPane(Texts texts) {
        this.texts = texts;
        map = new WeightMapView(texts);
        getStyleClass().add("statistics");
        tabs.getStyleClass().add("tab-row");
        ToggleGroup group = new ToggleGroup();
        for (Part each : Part.values()) {
            ToggleButton tab = new ToggleButton();
            tab.setId("statistics-" + each.name().toLowerCase(java.util.Locale.ROOT));
            tab.textProperty().bind(texts.bind("inspector.tab." + each.name().toLowerCase(java.util.Locale.ROOT)));
            tab.setToggleGroup(group);
            tab.setSelected(each == part);
            tab.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tab, Priority.ALWAYS);
            tab.setOnAction(e -> choose(each, tab));
            tabs.getChildren().add(tab);
        }
        remark.getStyleClass().add("faint");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(tabs, histogram, map, remark);
    }

    void setOnTab(Runnable run) {
        onTab = run;
    }

    void inspect(String id) {
        layer = id;
    }

    Set<Probe<?>> probes() {
        return part == Part.WEIGHTS ? Set.of(statistics(), new WeightsProbe(layer)) : Set.of(statistics());
    }

    void show(TrainingFrame frame, Palette palette) {
        Optional<LayerStatisticsProbe.Frame> told = frame.find(statistics());
        Histogram shown = told.map(this::distribution).orElse(Histogram.EMPTY);
        histogram.show(shown, palette);
        float[] kernel = part != Part.WEIGHTS ? null
                : frame.find(new WeightsProbe(layer)).map(w -> w.parameters().get("kernel")).orElse(null);
        boolean mapped = kernel != null && kernel.length <= MOST_CELLS && told.isPresent();
        map.setVisible(mapped);
        map.setManaged(mapped);
        if (mapped) {
            map.show(kernel, told.get().units(), palette);
        }
        remark.setText(told.map(t -> remark(t, shown)).orElse(texts.get("inspector.statistics.waiting")));
    }

    private Histogram distribution(LayerStatisticsProbe.Frame told) {
        return switch (part) {
            case ACTIVATIONS -> told.activations();
            case WEIGHTS -> told.parameters().getOrDefault("kernel", Histogram.EMPTY);
            case GRADIENTS -> told.gradients().getOrDefault("kernel", Histogram.EMPTY);
        };
    }

    private String remark(LayerStatisticsProbe.Frame told, Histogram shown) {
        if (shown.notFinite() > 0) {
            return texts.get("inspector.statistics.notFinite", shown.notFinite());
        }
        if (shown.counts().length == 0) {
            return texts.get(part == Part.GRADIENTS ? "inspector.statistics.noGradient" : "inspector.statistics.none");
        }
        float ratio = told.updateRatios().getOrDefault("kernel", Float.NaN);
        return switch (part) {
            case ACTIVATIONS -> texts.get("inspector.statistics.units", told.units(), told.dead().length, told.saturated().length);
            case GRADIENTS -> Float.isNaN(ratio) ? "" : texts.get("inspector.statistics.ratio", Typed.number(ratio));
            case WEIGHTS -> "";
        };
    }

    private void choose(Part chosen, ToggleButton tab) {
        tab.setSelected(true);
        part = chosen;
        onTab.run();
    }

    private LayerStatisticsProbe statistics() {
        return new LayerStatisticsProbe(layer, BINS, EXAMPLES);
    }
}
