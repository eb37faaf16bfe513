package org.neurarium.ui.runs.sweep;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.sweep.SweepAxis;

/** One offer as a person decides about it: whether to vary the field, and over what. */
public final class SweepChoice {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final SweepOffer offer;
    private final Project base;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final StringProperty values = new SimpleStringProperty();

    SweepChoice(SweepOffer offer, Project base) {
        this.offer = offer;
        this.base = base;
        values.set(offer.values());
    }

    public SweepOffer offer() {
        return offer;
    }

    public BooleanProperty chosen() {
        return chosen;
    }

    public StringProperty values() {
        return values;
    }

    /** The values written, as an axis of a sweep. */
    SweepAxis axis() throws InputFault {
        SweepAxis axis = SweepAxis.parse(offer.path() + "=" + values.get());
        if (offer.options().isEmpty() && !axis.values().stream().allMatch(v -> NUMBER.matcher(v).matches())) {
            throw new InputFault("document.sweep.axis", values.get());
        }
        return axis;
    }

    /** What a grid takes of it; empty if it cannot be read. */
    List<String> grid() {
        try {
            return axis().grid();
        } catch (InputFault unreadable) {
            return List.of();
        }
    }

    /** Why the values cannot be used, if they cannot. */
    Optional<InputFault> fault() {
        try {
            for (String value : axis().grid()) {
                ProjectJson.apply(base, offer.path(), value);
            }
            return Optional.empty();
        } catch (InputFault fault) {
            return Optional.of(fault);
        }
    }
}
