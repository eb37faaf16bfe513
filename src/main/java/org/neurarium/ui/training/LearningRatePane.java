package org.neurarium.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** The learning rate as a field and a slider in powers of ten; it takes effect while training runs. */
final class LearningRatePane extends VBox {
    private static final double LOWEST = -5;
    private static final double HIGHEST = 1;

    private final NumberField field;
    private final Slider slider = new Slider(LOWEST, HIGHEST, -1.5);
    private boolean showing;

    LearningRatePane(RunBarViewModel model, Texts texts, Runnable dragEnded) {
        super(10);
        getStyleClass().add("popover-body");
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(texts.bind("training.rate.title"));
        Label help = new Label();
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMaxWidth(280);
        help.textProperty().bind(texts.bind("training.rate.help"));
        field = new NumberField(7, Ticks::text, model::learningRate);
        field.setId("learning-rate-field");
        slider.setId("learning-rate-slider");
        slider.setPrefWidth(190);
        slider.valueProperty().addListener((o, before, now) -> {
            if (!showing) {
                model.learningRate(rate(now.doubleValue()));
            }
        });
        slider.valueChangingProperty().addListener((o, was, is) -> {
            if (!is) {
                dragEnded.run();
            }
        });
        HBox row = new HBox(10, slider, field);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, row, help);
    }

    void show(double rate) {
        showing = true;
        field.show(rate);
        slider.setValue(Math.log10(Math.max(1e-5, Math.min(10, rate))));
        showing = false;
    }

    /** Two significant digits: nobody means 0.0316227766. */
    static double rate(double exponent) {
        return new java.math.BigDecimal(Math.pow(10, exponent)).round(new java.math.MathContext(2)).doubleValue();
    }
}
