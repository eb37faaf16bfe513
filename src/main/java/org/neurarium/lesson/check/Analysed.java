package org.neurarium.lesson.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;

/** What is known of a project's layers without training. */
final class Analysed {
    private Analysed() {
    }

    static LayerAnalysis layer(Project project, String id) throws InputFault {
        var schema = DatasetCatalogue.get(project.data().kind()).load(project.data().settings()).schema();
        return NetworkAnalyzer.analyse(project, Optional.of(schema)).find(id).orElseThrow();
    }

    /** Sizes of a layer's output for one example. */
    static List<Integer> output(Project project, String id) throws InputFault {
        return Objects.requireNonNull(layer(project, id).output()).sizes();
    }
}
