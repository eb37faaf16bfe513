package org.neurarium.ui.words.map;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;

/** What the method in force offers and tells: variance of PCA, sliders of t-SNE and UMAP, the poles. */
final class MethodBar extends StackPane {
    private static final double PER_SECOND = 10;

    private final MapViewModel model;
    private final Texts texts;
    private final Label told = new Label();

    MethodBar(MapViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("words-method-bar");
        told.setId("words-map-variance");
        told.getStyleClass().add("muted");
        told.setMinWidth(0);
        Throttle tell = new Throttle(PER_SECOND, this::tell);
        model.frame().addListener(o -> tell.request());
        model.working().addListener(o -> tell.request());
        model.room().snapshot().addListener(o -> tell.request());
        texts.language().addListener(o -> tell.request());
        model.method().subscribe(this::show);
    }

    private void show(MapMethod method) {
        Region row = switch (method) {
            case PCA -> pca();
            case TSNE -> steps(slider("words-perplexity", "words_ui.map.perplexity", 2, 100, model::perplexityNow,
                    v -> model.perplexity().set(Math.rint(v)), model.perplexity(), model.frame()));
            case UMAP -> steps(slider("words-neighbours", "words_ui.map.neighbours", 2, 100, () -> model.neighbours().get(),
                            v -> model.neighbours().set((int) Math.rint(v)), model.neighbours()),
                    slider("words-min-dist", "words_ui.map.min-dist", 0, 0.99, () -> model.minDist().get(),
                            v -> model.minDist().set(Math.rint(v * 100) / 100), model.minDist()));
            case POLES -> new PoleFields(model, texts);
        };
        getChildren().setAll(row);
        tell();
    }

    private Region pca() {
        CheckBox directions = new CheckBox();
        directions.setId("words-directions");
        directions.getStyleClass().add("view-option");
        directions.textProperty().bind(texts.bind("words_ui.map.directions"));
        directions.setTooltip(Controls.tip(texts, "words_ui.map.directions.help"));
        directions.setMinWidth(USE_PREF_SIZE);
        directions.selectedProperty().bindBidirectional(model.directions());
        Button straighten = Controls.iconButton(texts, "words-straighten", Feather.COMPASS, "words_ui.map.straighten", model::restart);
        straighten.getStyleClass().addAll("quiet", "tiny");
        FittingRow row = row();
        row.getChildren().addAll(straighten, told);
        row.addExpendable(directions, 1);
        return row;
    }

    private Region steps(Region... sliders) {
        Button play = new Button("", Icons.small(Feather.PLAY));
        Controls.named(play, "words-map-play", Bindings.createStringBinding(
                () -> texts.get(model.playing().get() ? "words_ui.map.pause" : "words_ui.map.play"), model.playing(), texts.language()));
        play.setGraphic(Icons.small(model.playing().get() ? Feather.PAUSE : Feather.PLAY));
        model.playing().addListener((o, was, is) -> play.setGraphic(Icons.small(is ? Feather.PAUSE : Feather.PLAY)));
        play.setOnAction(e -> model.playing().set(!model.playing().get()));
        play.getStyleClass().addAll("quiet", "tiny");
        FittingRow row = row();
        row.getChildren().addAll(play, quiet("words-map-step", Feather.SKIP_FORWARD, "words_ui.map.step", model::step),
                quiet("words-map-restart", Feather.ROTATE_CCW, "words_ui.map.restart", model::restart),
                quiet("words-map-perturb", Feather.SHUFFLE, "words_ui.map.perturb", model::perturb));
        row.getChildren().addAll(sliders);
        row.wrapFrom(0);
        return row;
    }

    private static FittingRow row() {
        FittingRow row = new FittingRow(6);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button quiet(String id, Feather icon, String key, Runnable action) {
        Button button = Controls.iconButton(texts, id, icon, key, action);
        button.getStyleClass().addAll("quiet", "tiny");
        return button;
    }

    private Region slider(String id, String key, double least, double most, DoubleSupplier now, DoubleConsumer chosen,
                          Observable... changes) {
        Slider slider = new Slider(least, most, now.getAsDouble());
        slider.setId(id);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setPrefWidth(64);
        slider.setMinWidth(48);
        slider.accessibleTextProperty().bind(texts.bind(key));
        slider.setTooltip(Controls.tip(texts, key + ".help"));
        Label value = new Label();
        value.setMinWidth(28);
        boolean[] showing = {false};
        Runnable show = () -> {
            showing[0] = true;
            if (!slider.isValueChanging()) {
                slider.setValue(now.getAsDouble());
            }
            value.setText(Ticks.text(Math.rint(now.getAsDouble() * 100) / 100));
            showing[0] = false;
        };
        slider.valueProperty().addListener((o, before, is) -> {
            if (!showing[0]) {
                chosen.accept(is.doubleValue());
            }
        });
        for (Observable change : changes) {
            change.addListener(o -> show.run());
        }
        show.run();
        Label name = Controls.label(texts, key, "muted");
        name.setMinWidth(USE_PREF_SIZE);
        HBox all = new HBox(4, name, slider, value);
        all.setAlignment(Pos.CENTER_LEFT);
        all.setMinWidth(USE_PREF_SIZE);
        return all;
    }

    private void tell() {
        MapFrame frame = model.frame().get();
        boolean current = frame != null && frame.method() == MapMethod.PCA;
        told.setText(current ? variance(frame) : model.working().get() ? texts.get("words_ui.map.working") : "");
    }

    private String variance(MapFrame frame) {
        StringBuilder line = new StringBuilder();
        double all = 0;
        for (int d = 0; d < frame.share().length; d++) {
            if (!frame.isTurned()) {
                line.append(texts.get("words_ui.map.axis", d + 1, Ticks.percent(frame.share()[d]))).append(" · ");
            }
            all += frame.share()[d];
        }
        return line.append(texts.get(frame.isTurned() ? "words_ui.map.turned" : "words_ui.map.together", Ticks.percent(all))).toString();
    }
}
