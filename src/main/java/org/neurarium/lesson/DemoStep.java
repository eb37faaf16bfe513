package org.neurarium.lesson;

import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Project;

/**
 * One step of a demo.
 *
 * @param place what it shows
 * @param pointer what its text points at
 * @param goal what the learner is asked to do
 * @param hidden parts of the window that are out of sight while it is open
 * @param locked parts of the window that are shown but cannot be used while it is open
 */
public record DemoStep(DemoPlace place, Optional<Pointer> pointer, Optional<Goal> goal, Set<WindowPart> hidden, Set<WindowPart> locked) {
    public DemoStep {
        hidden = Set.copyOf(hidden);
        locked = Set.copyOf(locked);
    }

    /** The project it opens; empty where it shows no canvas. */
    public Optional<Project> project() {
        return place instanceof DemoPlace.Canvas canvas ? Optional.of(canvas.project()) : Optional.empty();
    }

    /** The view that its text speaks of, beside the canvas. */
    public Optional<String> view() {
        return place instanceof DemoPlace.Canvas canvas ? canvas.view() : Optional.empty();
    }

    /** Whether what is open stays as it is trained where it is what this step would open. */
    public boolean keeps(Project open) {
        return place instanceof DemoPlace.Canvas canvas && canvas.keep() && canvas.project().data().equals(open.data())
                && canvas.project().network().equals(open.network()) && canvas.project().training().equals(open.training());
    }

    /** How long is trained before a picture of it says what its text says. */
    public int epochs() {
        return place instanceof DemoPlace.Canvas canvas ? canvas.epochs() : place instanceof DemoPlace.Words words ? words.epochs() : 0;
    }
}
