package org.neurarium.lesson;

import java.util.Optional;
import org.neurarium.document.Project;

/**
 * What one step of a demo puts on the canvas.
 *
 * @param epochs how long to train before a picture of this step says what its text says
 * @param view id of a view that the text speaks of and that is shown beside the loss; empty for the views that open by themselves
 */
public record DemoStep(Project project, int epochs, Optional<String> view) {
}
