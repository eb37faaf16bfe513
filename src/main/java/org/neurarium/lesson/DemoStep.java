package org.neurarium.lesson;

import org.neurarium.document.Project;

/**
 * What one step of a demo puts on the canvas.
 *
 * @param epochs how long to train before a picture of this step says what its text says
 */
public record DemoStep(Project project, int epochs) {
}
