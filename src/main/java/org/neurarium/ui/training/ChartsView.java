package org.neurarium.ui.training;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.workspace.Workspace;

/** Live loss and accuracy of the run, with earlier runs as faint lines behind. */
public final class ChartsView extends BorderPane implements AutoCloseable {
    /** Redraws are at most this many per second, however fast frames come. */
    static final int REDRAWS_PER_SECOND = 10;

    private final Workspace workspace;
    private final Texts texts;
    private final ChartsViewModel model;
    private final ChartPane pane;
    private final ViewMenu menu;
    private final Throttle redraws = new Throttle(REDRAWS_PER_SECOND, this::refresh);
    private final InvalidationListener newFrame = o -> redraws.request();
    private final Label title = new Label();
    private int drawnRuns;

    /** @param preferences where it is remembered what is shown */
    public ChartsView(Workspace workspace, Texts texts, Theme theme, Preferences preferences) {
        this.workspace = workspace;
        this.texts = texts;
        model = new ChartsViewModel(workspace, new ChartOptions(preferences), System::nanoTime);
        pane = new ChartPane(model, texts, theme, this::nameIt);
        menu = new ViewMenu(texts, pane, "loss");
        getStyleClass().addAll("view-pane", "charts-view");
        setTop(header(theme));
        setCenter(pane);
        workspace.training().frame().addListener(newFrame);
        workspace.training().session().addListener(newFrame);
        workspace.examples().addListener(newFrame);
        model.runs().addListener(newFrame);
        ChartOptions options = model.options();
        for (BooleanProperty option : List.of(options.logX(), options.logY(), options.logNorm(), options.rate(), options.norm(), options.gap())) {
            option.addListener(o -> pane.redraw());
        }
        model.levels().addListener(o -> pane.redraw());
        sceneProperty().subscribe(scene -> {
            model.active().set(scene != null);
            redraws.request(); // another project may have been opened meanwhile
        });
        refresh();
    }

    /** Size of the text on the charts: 1, or more in presentations. */
    public void setFontScale(double scale) {
        pane.setFontScale(scale);
    }

    /** How often the lines were drawn, for the frame benchmark and tests. */
    long redraws() {
        return pane.redraws();
    }

    ChartsViewModel model() {
        return model;
    }

    @Override
    public void close() {
        workspace.training().frame().removeListener(newFrame);
        workspace.training().session().removeListener(newFrame);
        workspace.examples().removeListener(newFrame);
        model.close();
    }

    private void refresh() {
        if (getScene() != null && (model.update(pane.points()) || model.runs().size() != drawnRuns)) {
            drawnRuns = model.runs().size();
            pane.redraw();
        }
    }

    private void nameIt() {
        String name = texts.get(model.curves().hasAccuracy() ? "training.chart.titleBoth" : "training.loss.title");
        String missing = pane.leftOut().stream().map(lane -> texts.get(ChartLabels.name(lane))).collect(Collectors.joining(", "));
        title.setText(missing.isEmpty() ? name : texts.get("training.chart.hidden", name, pane.leftOut().size()));
        title.setTooltip(missing.isEmpty() ? null : new Tooltip(texts.get("training.chart.noRoom", missing)));
    }

    private HBox header(Theme theme) {
        title.getStyleClass().add("view-title");
        Followed.by(this, texts.language(), this::nameIt);
        nameIt();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton log = new ToggleButton();
        log.setId("log-y");
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.getStyleClass().add("view-toggle");
        log.textProperty().bind(texts.bind("training.chart.log"));
        log.selectedProperty().bindBidirectional(model.options().logY());
        HoverText.on(log, texts.bind("training.chart.logHelp"));
        ChartOptions options = model.options();
        menu.option(texts.bind("training.chart.showRate"), options.rate())
                .option(texts.bind("training.chart.showNorm"), options.norm())
                .option(texts.bind("training.chart.plain"), options.plain())
                .option(texts.bind("training.chart.showGap"), options.gap()).separator()
                .option(texts.bind("training.chart.logX"), options.logX())
                .option(texts.bind("training.chart.logNorm"), options.logNorm()).separator()
                .png().svg(() -> CurveFiles.svg(model, texts, theme.palette())).csv(() -> CurveFiles.csv(model));
        HBox header = new HBox(6, title, gap, runs(), log, menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private MenuButton runs() {
        MenuButton button = new MenuButton();
        button.setId("runs");
        button.getStyleClass().add("view-toggle");
        button.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get("training.chart.runs", model.runs().size()), model.runs(), texts.language()));
        button.visibleProperty().bind(Bindings.isNotEmpty(model.runs()));
        button.setOnShowing(e -> RunItems.fill(button, model, texts));
        button.setOnHidden(e -> model.highlighted().set(null));
        return button;
    }
}
