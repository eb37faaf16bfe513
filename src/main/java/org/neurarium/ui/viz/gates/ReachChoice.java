package org.neurarium.ui.viz.gates;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.neurarium.train.probe.ReachProbe;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.viz.gates.GateQuestions.Reach;

/** Of what the rows of the memory view are: the loss, what the network answers, or one of its outputs. */
final class ReachChoice extends ComboBox<Integer> {
    private static final int MOST_OUTPUTS = 200;

    private final GatesViewModel model;
    private boolean refreshing;

    ReachChoice(GatesViewModel model, Texts texts) {
        this.model = model;
        setId("gates-reach");
        getStyleClass().add("axis-choice");
        converterProperty().bind(Bindings.createObjectBinding(() -> converter(texts), texts.language()));
        setOnAction(e -> {
            if (!refreshing && getValue() != null) {
                model.reach().set(getValue());
            }
        });
        accessibleTextProperty().bind(texts.bind("sequenceviews.reach"));
    }

    void refresh() {
        refreshing = true;
        List<Integer> all = new ArrayList<>(List.of(Reach.LOSS, ReachProbe.ANSWER));
        int named = model.answers().size() > 2 ? Math.min(MOST_OUTPUTS, model.answers().size()) : 0;
        for (int unit = 0; unit < named; unit++) {
            all.add(unit);
        }
        if (!getItems().equals(all)) {
            getItems().setAll(all);
        }
        setValue(model.reach().get());
        refreshing = false;
    }

    private StringConverter<Integer> converter(Texts texts) {
        return new StringConverter<>() {
            @Override
            public String toString(Integer unit) {
                return unit == null ? "" : unit == Reach.LOSS ? texts.get("sequenceviews.reach.loss")
                        : unit == ReachProbe.ANSWER ? texts.get("sequenceviews.reach.answer") : MemoryNames.output(texts, model.answers(), unit);
            }

            @Override
            public Integer fromString(String said) {
                return Reach.LOSS; // cannot be typed into
            }
        };
    }
}
