package org.neurarium.ui.runs;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.runs.kept.RunsViewModel;

/** The field in which runs are asked for; it turns red at what it does not understand, and says what it does. */
final class FilterField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 260;

    FilterField(RunsViewModel model) {
        Texts texts = model.words().texts();
        setId("runs-filter");
        getStyleClass().add("runs-filter");
        setPrefWidth(WIDTH);
        setMinWidth(80);
        promptTextProperty().bind(texts.bind("runs.filter.prompt"));
        textProperty().bindBidirectional(model.filter());
        Tooltip help = new Tooltip();
        help.setShowDuration(Duration.seconds(30));
        help.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(() -> model.wrong().get()
                .map(w -> texts.get("runs.filter.wrong", w) + "\n").orElse("") + texts.get("runs.filter.help"),
                model.wrong(), texts.language()));
        setTooltip(help);
        model.wrong().subscribe(wrong -> pseudoClassStateChanged(WRONG, wrong.isPresent()));
    }
}
