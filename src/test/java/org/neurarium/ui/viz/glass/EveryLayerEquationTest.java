package org.neurarium.ui.viz.glass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.ui.workspace.Workspace;

/**
 * Every layer type there is: equations of some of its units, drawn by chance, are worked out in double precision from the
 * numbers they show, and are what the network computed in its own way; every number in them opens its own equation.
 */
@Tag("slow")
class EveryLayerEquationTest {
    private static final int UNITS = 4;
    private static final int MOST = 80;

    static Stream<EquationProjects.Case> cases() {
        return EquationProjects.all().stream();
    }

    @Test
    void noLayerTypeIsMissing() {
        Set<String> shown = cases().map(EquationProjects.Case::kind).collect(Collectors.toSet());
        Set<String> all = LayerCatalogue.all().stream().map(LayerType::id).filter(id -> !id.equals("input")).collect(Collectors.toSet());
        assertEquals(all, shown);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equationsOfItsUnitsHoldDownToTheInput(EquationProjects.Case what) {
        try (Workspace workspace = GlassWalk.open(what.project())) {
            GlassViewModel model = new GlassViewModel(workspace);
            assertTrue(model.layers().contains("it"), "it can be chosen");
            Map<Quantity, Equation> seen = GlassWalk.walk(workspace, model, some(workspace, what.project()), MOST);
            assertTrue(seen.size() >= 2, "numbers lead on: " + seen.keySet());
            assertTrue(seen.values().stream().flatMap(e -> e.lines().stream()).flatMap(List::stream).map(Piece::deeper)
                    .filter(Objects::nonNull).anyMatch(q -> !q.node().equals("it")), what + " and out of the layer: " + seen.keySet());
            assertTrue(seen.values().stream().anyMatch(e -> e.value() != 0), "not all are 0");
            what.inside().forEach(name -> assertTrue(seen.keySet().stream().anyMatch(q -> (q.part() + ":" + q.name()).equals(name)), name));
            model.close();
        }
    }

    private static List<Quantity> some(Workspace workspace, Project project) {
        Shape shape = workspace.analysis().get().find("it").orElseThrow().output();
        Random chance = new Random(project.name().hashCode());
        List<Quantity> all = new ArrayList<>();
        int valid = Objects.requireNonNull(workspace.subject().example().get()).length();
        for (int i = 0; i < UNITS; i++) {
            all.add(shape.rank() == 2 ? Quantity.output("it", chance.nextInt(Math.min(valid, shape.size(0))), chance.nextInt(shape.size(1)))
                    : Quantity.output("it", 0, chance.nextInt((int) shape.count())));
        }
        return all;
    }
}
