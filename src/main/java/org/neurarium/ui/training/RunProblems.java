package org.neurarium.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;

/** What prevents training, wherever it was found: the data, the opening of the session, the network. */
final class RunProblems {
    private RunProblems() {
    }

    static List<Problem> of(NetworkAnalysis analysis, @Nullable InputFault data, @Nullable InputFault opening) {
        Stream<Problem> faults = Stream.of(Optional.ofNullable(data), Optional.ofNullable(opening))
                .flatMap(Optional::stream)
                .map(f -> Problem.error("", f.messageKey(), f.arguments().toArray()));
        return Stream.concat(faults, analysis.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)).toList();
    }
}
