package org.neurarium.ui.viz.glass;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.neurarium.document.Project;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;

/** Clicks its way through the equations of a small network that has learned a little. */
final class GlassWalk {
    private static final int MOST = 160;

    private GlassWalk() {
    }

    static Workspace open(Project project) {
        Workspace workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), project);
        for (int i = 0; i < 4; i++) {
            Objects.requireNonNull(workspace.training().session().get(), () -> "no session: " + project.name() + workspace.analysis().get().problems()).stepBatch();
        }
        return workspace;
    }

    static Map<Quantity, Equation> walk(Workspace workspace, String from) {
        GlassViewModel model = new GlassViewModel(workspace);
        Map<Quantity, Equation> seen = walk(workspace, model, List.of(model.first(from)), MOST);
        model.close();
        return seen;
    }

    /** Clicks every number of every equation, breadth first, until so many have been seen. Each must hold. */
    static Map<Quantity, Equation> walk(Workspace workspace, GlassViewModel model, List<Quantity> from, int most) {
        model.active().set(true);
        Map<Quantity, Equation> seen = new HashMap<>();
        ArrayDeque<Quantity> next = new ArrayDeque<>(from);
        while (!next.isEmpty() && seen.size() < most) {
            Quantity quantity = next.poll();
            if (seen.containsKey(quantity) || workspace.project().get().network().into(quantity.node()).isEmpty()) {
                continue;
            }
            model.start(quantity);
            quantity = Objects.requireNonNull(model.now());
            Equation equation = await(workspace, model);
            assertTrue(equation.holds(), workspace.project().get().name() + ", " + quantity + ": " + equation.computed() + " is not " + equation.value());
            seen.put(quantity, equation);
            equation.lines().forEach(line -> line.stream().map(Piece::deeper).filter(Objects::nonNull).forEach(next::add));
        }
        return seen;
    }

    static Equation await(Workspace workspace, GlassViewModel model) {
        for (long until = System.nanoTime() + 20_000_000_000L; System.nanoTime() < until; LockSupport.parkNanos(200_000)) {
            workspace.pulse();
            Optional<Equation> equation = model.equation((key, arguments) -> "R");
            if (equation.isPresent()) {
                return equation.get();
            }
        }
        throw new AssertionError("no equation of " + model.now());
    }
}
