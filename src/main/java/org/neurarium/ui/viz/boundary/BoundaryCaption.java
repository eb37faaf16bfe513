package org.neurarium.ui.viz.boundary;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.geometry.Pos;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.UnitRef;

/** Whose picture it is, and what is answered at the place asked. */
final class BoundaryCaption extends HBox {
    private final BoundaryViewModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final Label whose = new Label();
    private final Label reading = new Label();

    BoundaryCaption(BoundaryViewModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        name.getStyleClass().add("view-title");
        name.setId("boundary-caption");
        reading.getStyleClass().add("faint");
        reading.setId("boundary-reading");
        whose.setId("boundary-whose");
        // Where the view's tab says its title, a unit must still not pass for the network.
        whose.managedProperty().bind(name.managedProperty().not());
        whose.visibleProperty().bind(whose.managedProperty());
        getChildren().setAll(name, whose, reading);
        model.frames().addListener(o -> refresh());
        Followed.by(this, texts.language(), this::refresh);
        refresh();
    }

    private void refresh() {
        UnitRef unit = model.unit();
        String said = unit == null ? "" : texts.get("boundary.unit", unit.unit() + 1, unit.node());
        whose.setText(said);
        name.setText(unit == null ? texts.get(numbers() ? "boundary.title.number" : "boundary.title") : said);
        double[] pin = model.pin();
        reading.setText(pin == null ? "" : "(" + Ticks.figure(pin[0], 2) + ", " + Ticks.figure(pin[1], 2) + ")  " + answer());
    }

    private boolean numbers() {
        Answer answer = model.answer();
        return answer != null && answer.kind() == Answer.Kind.NUMBER;
    }

    private String answer() {
        float[] values = model.pinned();
        Answer answer = model.answer();
        if (values == null || answer == null) {
            return "…";
        }
        UnitRef unit = model.unit();
        List<String> classes = model.classes();
        if (unit != null) {
            return Ticks.figure(values[unit.unit()], 3);
        }
        if (answer.kind() == Answer.Kind.NUMBER || classes.isEmpty()) {
            return Ticks.figure(values[0], 3);
        }
        int best = answer.kind() == Answer.Kind.TWO_CLASSES ? values[0] > answer.middle() ? 1 : 0 : largest(values);
        boolean number = Float.isNaN(values[0]);
        return number || best >= classes.size() ? Ticks.figure(values[0], 3)
                : texts.get("boundary.says", classes.get(best), Ticks.figure(values[answer.kind() == Answer.Kind.CLASSES ? best : 0], 3));
    }

    private static int largest(float[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
