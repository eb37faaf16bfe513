package org.neurarium.ui.workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Split;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.BackgroundJobs;

/**
 * The one example that every view looks at (gates, attention, feature maps, the arithmetic of a unit), and the step of it
 * that is pointed at. At first it is the first example held out; a view changes it for all of them. It stays when the
 * session is opened anew over data of the same meaning. JavaFX thread only.
 */
public final class Subject {
    private final TrainingRoom training;
    private final BackgroundJobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable Split> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ExampleInput> example = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Integer> pointedStep = new SimpleObjectProperty<>();

    Subject(TrainingRoom training, BackgroundJobs jobs) {
        this.training = training;
        this.jobs = jobs;
        training.session().addListener((o, before, now) -> follow(now));
    }

    /** The examples learned from and held out, as the network sees them; null while nothing can be trained. */
    public ReadOnlyObjectProperty<@Nullable Split> data() {
        return data.getReadOnlyProperty();
    }

    /** What is looked at; null while there are no data. */
    public ReadOnlyObjectProperty<@Nullable ExampleInput> example() {
        return example.getReadOnlyProperty();
    }

    /** The step of the example under the pointer in any view, so that the others can show it; null for none. */
    public ObjectProperty<@Nullable Integer> pointedStep() {
        return pointedStep;
    }

    /** Looks at one example of the data. */
    public void choose(ExampleInput.Place place) throws InputFault {
        show(ExampleInput.at(known(), place));
    }

    /** Looks at what a person typed: text, or numbers separated by commas. */
    public void type(String typed) throws InputFault {
        show(ExampleInput.typed(known(), training.session().get().project().data(), typed));
    }

    /** Looks at features that were drawn or edited. */
    public void draw(float[] features) throws InputFault {
        show(ExampleInput.of(known(), features));
    }

    /** Another project is opened: nothing of the old one is looked at. */
    void forget() {
        pointedStep.set(null);
        example.set(null);
    }

    private void show(ExampleInput shown) {
        pointedStep.set(null);
        example.set(shown);
    }

    private Split known() throws InputFault {
        Split now = data.get();
        if (now == null) {
            throw new InputFault("train.error.no-examples-yet");
        }
        return now;
    }

    private void follow(@Nullable TrainingSession session) {
        if (session == null) {
            data.set(null);
            return; // the example stays: most edits open a session over the same data
        }
        jobs.run(() -> Sessions.data(session), read -> {
            if (training.session().get() == session) {
                data.set(read);
                example.set(again(read));
            }
        }, failure -> { }); // the session was closed meanwhile; the next one is on its way
    }

    /** The example that was looked at, read from the new data; the first one held out if it does not fit them. */
    private @Nullable ExampleInput again(Split read) {
        ExampleInput before = example.get();
        try {
            if (before != null && before.schema().equals(read.train().schema())) {
                return before.place() == null ? before : ExampleInput.at(read, before.place());
            }
            return ExampleInput.at(read, first(read));
        } catch (InputFault none) {
            return firstOrNull(read);
        }
    }

    private static @Nullable ExampleInput firstOrNull(Split read) {
        try {
            return ExampleInput.at(read, first(read));
        } catch (InputFault empty) {
            return null;
        }
    }

    private static ExampleInput.Place first(Split read) {
        return new ExampleInput.Place(read.validation().count() > 0, 0);
    }
}
