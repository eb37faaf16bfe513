package org.neurarium.ui.training;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.concurrent.ThreadLocalRandom;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.Training;
import org.neurarium.settings.Preferences;
import org.neurarium.train.SessionState;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Popover;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.Workspace;

/** The bar that runs training: transport, speed, counters, seed, learning rate, stop rules, device. */
public final class RunBarView extends VBox implements AutoCloseable {
    private static final int SEEDS = 1_000_000;
    /** Importance in the row of what sets training, above that of all captions. */
    private static final int SETTING = 100;

    private final RunBarViewModel model;
    private final Workspace workspace;
    private final Texts texts;
    private final Theme theme;
    private final FittingRow row = new FittingRow(8);
    private final List<Node> settings = new ArrayList<>();
    private final Popover problemList;
    private final ProblemListPane problems;
    private final Button problemChip = new Button();
    private final Button rateChip = new Button();
    private final Button stopChip = new Button();
    private final NumberField seed;
    private final LearningRatePane rate;
    private final StopRulesPane stop;
    private final TimelineBar timeline;
    private final HintsButton hints;
    private final DeviceViewModel devices;
    private Runnable slowMotion = () -> { };

    /**
     * @param compute what the program can compute on
     * @param preferences where it is kept which hints are not to be said again
     */
    public RunBarView(Workspace workspace, Texts texts, Theme theme, ComputeDevices compute, Preferences preferences) {
        this.workspace = workspace;
        this.texts = texts;
        this.theme = theme;
        model = new RunBarViewModel(workspace, () -> ThreadLocalRandom.current().nextLong(SEEDS));
        hints = new HintsButton(new HintsViewModel(workspace, new SilencedHints(preferences), System::nanoTime), texts, theme);
        devices = new DeviceViewModel(compute, workspace.jobs());
        problems = new ProblemListPane(model, texts, this::hideProblems);
        problemList = new Popover(theme, problems);
        seed = new NumberField(3, v -> String.valueOf(Math.round(v)), this::takeSeed);
        rate = new LearningRatePane(model, texts, workspace::endMerge);
        stop = new StopRulesPane(model, texts);
        getStyleClass().add("run-bar");
        row.getStyleClass().add("run-row");
        row.setAlignment(Pos.CENTER_LEFT);
        fill();
        timeline = new TimelineBar(workspace.training(), texts, theme);
        getChildren().setAll(new MessageBand(model, texts), row, timeline);
        workspace.project().subscribe(p -> settingsChanged(p.training()));
        texts.language().subscribe(l -> settingsChanged(model.training()));
    }

    /** Says what shows one update phase by phase. */
    public void setOnSlowMotion(Runnable start) {
        slowMotion = start;
    }

    /** What it shows, for commands elsewhere (menu, keys) that do the same. */
    public RunBarViewModel model() {
        return model;
    }

    /** What computes. */
    public DeviceViewModel devices() {
        return devices;
    }

    /** Offers what else could compute. */
    public void chooseDevice() {
        ((Button) lookup("#device")).fire();
    }

    /** For an audience: where there is not room for all, it does without settings, which stand on a second line else. */
    public void brief(boolean brief) {
        row.wrapFrom(brief ? Integer.MAX_VALUE : SETTING);
        for (int i = 0; i < settings.size(); i++) {
            row.rank(settings.get(i), brief ? i : SETTING + i);
        }
    }

    /** Plays or pauses; where the network cannot train, lists why. */
    public void playOrPause() {
        ((Button) lookup("#run-play")).fire();
    }

    @Override
    public void close() {
        model.close();
        timeline.close();
        hints.close();
    }

    private void fill() {
        TransportButtons transport = new TransportButtons(model, texts, this::listProblems);
        row.getChildren().addAll(transport, preparing());
        row.addExpendable(slow(), 84);
        problemChip();
        row.getChildren().add(hints);
        speed();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        new ReadoutsView(row, model, texts);
        row.getChildren().add(gap);
        seedField();
        settings.add(chip(stopChip, "stop-rules", "training.stop.help", stop));
        settings.add(chip(rateChip, "learning-rate", "training.rate.help", rate));
        row.getChildren().addAll(rateChip, stopChip);
        row.getChildren().add(new DeviceButton(devices, texts, theme));
        brief(false);
    }

    private Node preparing() {
        ProgressIndicator progress = new ProgressIndicator();
        progress.setPrefSize(18, 18);
        progress.setMinSize(18, 18);
        var busy = model.state().isEqualTo(SessionState.PREPARING);
        progress.visibleProperty().bind(busy);
        progress.managedProperty().bind(busy);
        return progress;
    }

    private void problemChip() {
        problemChip.setId("problem-chip");
        problemChip.getStyleClass().add("problem-chip");
        problemChip.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
        problemChip.setMinWidth(Region.USE_PREF_SIZE);
        problemChip.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get("training.problems.count", model.problems().get().size()),
                model.problems(), texts.language()));
        var some = Bindings.createBooleanBinding(() -> !model.problems().get().isEmpty(), model.problems());
        problemChip.visibleProperty().bind(some);
        problemChip.managedProperty().bind(some);
        problemChip.setOnAction(e -> listProblems());
        row.getChildren().add(problemChip);
    }

    private void speed() {
        Slider slider = new Slider(0, RunBarViewModel.SPEEDS.size() - 1, model.speed().get());
        slider.setId("speed");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setPrefWidth(56);
        slider.setMinWidth(56);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        HoverText.on(slider, texts.bind("training.speed.help"));
        slider.accessibleTextProperty().bind(texts.bind("training.speed"));
        slider.valueProperty().addListener((o, before, now) -> model.speed().set((int) Math.round(now.doubleValue())));
        Label value = new Label();
        value.setMinWidth(46);
        value.textProperty().bind(Bindings.createStringBinding(() -> {
            int pace = RunBarViewModel.SPEEDS.get(model.speed().get());
            return pace == 0 ? texts.get("training.speed.max") : texts.get("training.speed.per", Ticks.whole(pace));
        }, model.speed(), texts.language()));
        row.addExpendable(caption("training.speed"), 20, slider);
        row.getChildren().add(slider);
        settings.add(slider);
        row.addExpendable(value, 60, slider);
    }

    private void seedField() {
        seed.setId("seed");
        HoverText.on(seed, texts.bind("training.seed.help"));
        seed.accessibleTextProperty().bind(texts.bind("training.seed"));
        Button dice = new Button("", Icons.small(Feather.SHUFFLE));
        dice.setId("seed-dice");
        dice.getStyleClass().add("transport");
        HoverText.on(dice, texts.bind("training.dice"));
        dice.accessibleTextProperty().bind(texts.bind("training.dice"));
        dice.setOnAction(e -> model.rollSeed());
        row.addExpendable(caption("training.seed"), 55, seed);
        row.getChildren().addAll(seed, dice);
        settings.addAll(List.of(seed, dice));
    }

    private Button slow() {
        Button button = new Button("", Icons.small(Feather.ACTIVITY));
        button.setId("run-slow");
        button.getStyleClass().add("transport");
        HoverText.on(button, texts.bind("training.slow.help"));
        button.accessibleTextProperty().bind(texts.bind("training.slow.start"));
        button.disableProperty().bind(model.ready().not());
        button.setOnAction(e -> slowMotion.run());
        return button;
    }

    private Button chip(Button button, String id, String help, Region content) {
        Popover popover = new Popover(theme, content);
        button.setId(id);
        button.getStyleClass().add("run-chip");
        button.setMinWidth(Region.USE_PREF_SIZE);
        HoverText.on(button, texts.bind(help));
        button.setOnAction(e -> popover.toggle(button));
        return button;
    }

    private Label caption(String key) {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private void settingsChanged(Training training) {
        seed.show(training.seed());
        rate.show(training.learningRate());
        stop.show(training);
        rateChip.setText(texts.get("training.rate.chip", Ticks.text(training.learningRate())));
        stopChip.setText(StopSentence.of(texts, training));
    }

    private boolean takeSeed(double value) {
        boolean whole = value >= 0 && value == Math.rint(value) && value <= Integer.MAX_VALUE;
        if (whole) {
            model.seed((long) value);
        }
        return whole;
    }

    private void listProblems() {
        problems.refresh();
        problemList.toggle(problemChip);
    }

    private void hideProblems() {
        problemList.hide();
    }
}
