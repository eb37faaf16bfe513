package org.neurarium.lesson.check;

import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.Splitter;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;

/** What a project's network learns from. */
final class TrainingPart {
    private TrainingPart() {
    }

    static Examples of(Project project) throws InputFault {
        return split(project).train();
    }

    static Split split(Project project) throws InputFault {
        return Splitter.split(project.data(), DatasetCatalogue.get(project.data().kind()).load(project.data().settings()));
    }
}
