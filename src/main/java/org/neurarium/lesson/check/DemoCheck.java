package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;

/** Reproduces by real training the fact of the field that a demo shows. */
public interface DemoCheck {
    /**
     * @param steps what the demo's steps open, in order
     * @throws InputFault if a step's network cannot be trained
     */
    CheckReport run(List<Project> steps) throws InputFault;
}
