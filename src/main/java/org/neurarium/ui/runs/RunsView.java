package org.neurarium.ui.runs;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.io.Bundle;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.kept.RunWords;
import org.neurarium.ui.runs.kept.RunsViewModel;
import org.neurarium.ui.runs.sweep.SweepBar;

/** Every run that was kept: found, sorted, compared, restored. */
public final class RunsView extends BorderPane implements AutoCloseable {
    private static final Duration OWN = Duration.millis(500);
    private static final int STORE_EVERY = 4;

    private final RunDesk desk;
    private final Texts texts;
    private final RunsViewModel model;
    private final RunTable table;
    private final RunDetails details;
    private final SweepBar sweepBar;
    private final ViewMenu menu;
    private final Timeline clock = new Timeline(new KeyFrame(OWN, e -> tick()));
    private final ListChangeListener<RunRow> first = c -> chooseNewest();
    private int ticks;

    public RunsView(RunDesk desk, Texts texts, Theme theme) {
        this.desk = desk;
        this.texts = texts;
        model = new RunsViewModel(desk.room(), new RunWords(texts), desk.filter());
        sweepBar = new SweepBar(desk.sweeps(), model.words());
        table = new RunTable(model);
        details = new RunDetails(model, theme, row -> table.choose(List.of(row)));
        menu = new ViewMenu(texts, details.picture(), "runs");
        getStyleClass().addAll("view-pane", "runs-view");
        SplitPane parts = new SplitPane(table, details);
        parts.setDividerPositions(0.58);
        parts.setMinSize(0, 0);
        setTop(header());
        setCenter(parts);
        setBottom(sweepBar);
        desk.sweeps().onKept(model.room()::refresh);
        clock.setCycleCount(Animation.INDEFINITE);
        model.room().rows().addListener(first);
        sceneProperty().addListener((o, before, now) -> {
            if (now == null) {
                clock.stop();
            } else {
                model.room().refresh();
                clock.play();
            }
        });
    }

    @Override
    public void close() {
        clock.stop();
        model.room().rows().removeListener(first);
        details.close();
        sweepBar.close();
        desk.sweeps().onKept(() -> { });
        model.close();
    }

    RunsViewModel model() {
        return model;
    }

    RunDetails details() {
        return details;
    }

    RunTable table() {
        return table;
    }

    /** This window's run moves on twice a second; what other windows and sweeps write is read every two seconds. */
    private void tick() {
        model.room().follow();
        if (++ticks % STORE_EVERY == 0) {
            model.room().refresh();
        }
    }

    private void chooseNewest() {
        if (model.selected().isEmpty() && !table.getItems().isEmpty() && !table.isFocused()) {
            table.getSelectionModel().select(0);
        }
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(texts.bind("runs.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label count = new Label();
        count.setId("runs-count");
        count.getStyleClass().add("faint");
        count.textProperty().bind(Bindings.createStringBinding(() -> texts.get("runs.count", model.shown().size(),
                model.room().rows().size()), model.shown(), model.room().rows(), texts.language()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        BooleanBinding one = Bindings.size(model.selected()).isNotEqualTo(1);
        BooleanBinding none = Bindings.isEmpty(model.selected());
        menu.png().svg(details::svg).csv(() -> RunFiles.csv(table.getItems(), table.fields(), model.words()));
        HBox header = new HBox(6, title, new FilterField(model), count, gap,
                button("runs-restore", Feather.ROTATE_CCW, "runs.restore", "runs.restore.help", one, this::restore),
                button("runs-delete", Feather.TRASH_2, "runs.delete", "runs.delete.help", none, this::delete),
                button("runs-try", Feather.SLIDERS, "runs.try", "runs.try.help", null, desk::trySettings), menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button button(String id, Feather icon, String key, String help, @Nullable BooleanBinding off, Runnable action) {
        Button button = new Button(null, Icons.small(icon));
        button.setId(id);
        button.getStyleClass().add("view-toggle");
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        HoverText.on(button, texts.bind(help));
        if (off != null) {
            button.disableProperty().bind(off);
        }
        button.setOnAction(e -> action.run());
        return button;
    }

    /** With its weights where they were kept; else untrained. */
    private void restore() {
        RunRow row = model.selected().get(0);
        model.room().weights(row, weights -> {
            Bundle bundle = Bundle.of(row.get().project());
            desk.open(weights.map(bundle::withWeights).orElse(bundle));
        });
    }

    private void delete() {
        List<RunRow> gone = List.copyOf(model.selected());
        model.room().hide(gone);
        desk.deleted(gone, () -> model.room().show(gone), () -> model.room().delete(gone));
    }
}
