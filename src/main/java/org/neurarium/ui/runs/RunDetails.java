package org.neurarium.ui.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.neurarium.store.runs.RunStatus;
import org.neurarium.train.MetricHistory;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.runs.axes.AxesPane;
import org.neurarium.ui.runs.axes.AxesViewModel;
import org.neurarium.ui.runs.curves.CurvePane;
import org.neurarium.ui.runs.curves.RunCurve;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.kept.RunsViewModel;

/** The selected runs closely: their curves over each other, and the settings by which they differ. */
final class RunDetails extends BorderPane implements AutoCloseable {
    /** More runs than this are not compared: there are no more colours. */
    static final int MOST = 10;
    private static final double REDRAWS_PER_SECOND = 10;
    private static final double SPREADS_PER_SECOND = 4;

    private final RunsViewModel model;
    private final Texts texts;
    private final CurvePane curves;
    private final SettingsTable settings;
    private final AxesViewModel ranges = new AxesViewModel();
    private final AxesPane axes;
    private final SplitPane parts;
    private final StackPane pictures = new StackPane();
    private final BooleanProperty parallel = new SimpleBooleanProperty();
    private final Label title = new Label();
    private final TextField note = new TextField();
    private final BooleanProperty accuracy = new SimpleBooleanProperty();
    private final BooleanProperty log = new SimpleBooleanProperty();
    private final Map<Long, Map<String, MetricHistory.Series>> read = new HashMap<>();
    private final Throttle redraws = new Throttle(REDRAWS_PER_SECOND, this::refresh);
    private final InvalidationListener changed = o -> redraws.request();
    private final Throttle spreads = new Throttle(SPREADS_PER_SECOND, this::spread);
    private final InvalidationListener found = o -> spreads.request();
    private final InvalidationListener selection = o -> selected();
    private Optional<String> sweep = Optional.empty();
    private @Nullable RunRow noted;

    /** @param choose selects a run in the table */
    RunDetails(RunsViewModel model, Theme theme, Consumer<RunRow> choose) {
        this.model = model;
        texts = model.words().texts();
        curves = new CurvePane(texts, theme);
        settings = new SettingsTable(model.words(), theme);
        setMinSize(0, 0);
        getStyleClass().add("runs-details");
        axes = new AxesPane(ranges, model.words(), theme, choose);
        pictures.setMinSize(0, 0);
        parts = new SplitPane(pictures, settings);
        parts.setOrientation(javafx.geometry.Orientation.VERTICAL);
        parts.setDividerPositions(0.6);
        setTop(header());
        setCenter(parts);
        note.setOnAction(e -> writeNote());
        note.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                writeNote();
            }
        });
        model.selected().addListener(selection);
        model.room().rows().addListener(changed);
        texts.language().addListener(changed);
        model.found().addListener(found);
        ranges.revision().addListener(o -> model.brushed().set(ranges.wanted()));
        parallel.subscribe(on -> arrange());
        accuracy.addListener(changed);
        log.addListener(changed);
        selected();
    }

    CurvePane curves() {
        return curves;
    }

    AxesPane axes() {
        return axes;
    }

    AxesViewModel ranges() {
        return ranges;
    }

    BooleanProperty parallel() {
        return parallel;
    }

    SettingsTable settings() {
        return settings;
    }

    Node picture() {
        return pictures;
    }

    String svg() {
        return curves.svg();
    }

    @Override
    public void close() {
        writeNote();
        model.selected().removeListener(selection);
        model.room().rows().removeListener(changed);
        model.found().removeListener(found);
        texts.language().removeListener(changed);
    }

    private Node header() {
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        note.setId("runs-note");
        note.getStyleClass().add("runs-note");
        note.promptTextProperty().bind(texts.bind("runs.note.prompt"));
        note.setMinWidth(60);
        HBox.setHgrow(note, Priority.ALWAYS);
        ToggleButton judged = toggle("runs-accuracy", "runs.curves.accuracy", accuracy);
        ToggleButton powers = toggle("runs-log", "runs.curves.log", log);
        for (ToggleButton each : List.of(judged, powers)) {
            each.visibleProperty().bind(parallel.not());
            each.managedProperty().bind(parallel.not());
        }
        HBox header = new HBox(6, title, note, judged, powers, toggle("runs-parallel", "runs.axes", parallel));
        header.getStyleClass().add("runs-details-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private ToggleButton toggle(String id, String key, BooleanProperty value) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add("view-toggle");
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(value);
        return button;
    }

    private List<RunRow> compared() {
        return List.copyOf(model.selected().subList(0, Math.min(MOST, model.selected().size())));
    }

    private void selected() {
        writeNote();
        List<RunRow> rows = compared();
        noted = rows.size() == 1 ? rows.get(0) : null;
        note.setText(noted == null ? "" : noted.get().note());
        note.setVisible(noted != null);
        read.keySet().retainAll(rows.stream().map(RunRow::id).toList());
        redraws.request();
    }

    /** Axes take all the room; curves share it with the settings. */
    private void arrange() {
        pictures.getChildren().setAll(parallel.get() ? axes : curves);
        if (parallel.get()) {
            parts.getItems().setAll(pictures);
            spread();
        } else {
            parts.getItems().setAll(pictures, settings);
            parts.setDividerPositions(0.6);
            ranges.clear();
        }
    }

    /** The runs of one sweep are shown on axes as soon as they are asked for. */
    private void spread() {
        Optional<String> now = model.sweep();
        if (!now.equals(sweep)) {
            sweep = now;
            parallel.set(now.isPresent() || parallel.get());
        }
        if (parallel.get()) {
            ranges.show(model.found());
            axes.select(model.selected().stream().map(RunRow::id).collect(Collectors.toSet()));
        }
    }

    private void writeNote() {
        RunRow row = noted;
        if (row != null && !note.getText().strip().equals(row.get().note())) {
            model.room().note(row, note.getText().strip());
        }
    }

    /** Curves are read once, those of runs under way with every change of their figures. */
    private void refresh() {
        List<RunRow> rows = compared();
        int all = model.selected().size();
        title.setText(rows.isEmpty() ? "" : all == 1 ? texts.get("runs.one", rows.get(0).id(), rows.get(0).get().project().name())
                : all > MOST ? texts.get("runs.several.more", MOST, all) : texts.get("runs.several", all));
        for (RunRow row : rows) {
            if (!read.containsKey(row.id()) || row.get().outcome().status() == RunStatus.RUNNING) {
                model.room().curves(row, found -> {
                    read.put(row.id(), found);
                    drawCurves();
                });
            }
        }
        settings.show(rows);
        axes.select(model.selected().stream().map(RunRow::id).collect(Collectors.toSet()));
        drawCurves();
    }

    private void drawCurves() {
        List<RunCurve> drawn = new ArrayList<>();
        List<RunRow> rows = compared();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, MetricHistory.Series> found = read.getOrDefault(rows.get(i).id(), Map.of());
            add(drawn, rows, i, found.get(accuracy.get() ? "trainAccuracy" : "trainLoss"), false);
            add(drawn, rows, i, found.get(accuracy.get() ? "validationAccuracy" : "validationLoss"), true);
        }
        curves.show(drawn, log.get() && !accuracy.get());
    }

    /** A run on its own has the colours of the loss view and words as labels; of several, the judged curve has the number. */
    private void add(List<RunCurve> drawn, List<RunRow> rows, int place, MetricHistory.@Nullable Series series, boolean held) {
        if (series == null) {
            return;
        }
        long id = rows.get(place).id();
        boolean alone = rows.size() == 1;
        boolean judged = held || !read.getOrDefault(id, Map.of()).containsKey(accuracy.get() ? "validationAccuracy" : "validationLoss");
        String label = alone ? texts.get(held ? "runs.curves.label.held" : "runs.curves.label.train") : judged ? "#" + id : "";
        drawn.add(RunCurve.of(id, label, alone ? -1 : place, held || judged && !alone, series));
    }
}
