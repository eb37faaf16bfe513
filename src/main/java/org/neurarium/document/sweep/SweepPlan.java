package org.neurarium.document.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;

/**
 * What a sweep trains: every combination of its axes' values (grid search), or a number of them drawn at random, which
 * finds better values at the same cost where few of the axes matter (Bergstra and Bengio 2012).
 *
 * @param axes fields and their values
 * @param random how many combinations are drawn; 0 for all of them
 * @param repeats runs of each combination, with seeds counted on from the project's
 * @param seed of the drawing
 */
public record SweepPlan(List<SweepAxis> axes, int random, int repeats, long seed) {
    /** Longest sweep. */
    public static final int MOST = 10_000;

    public SweepPlan {
        axes = List.copyOf(axes);
    }

    /**
     * The projects, each checked: a value that a field cannot take is told by its path.
     *
     * @throws InputFault if there is nothing to vary, the sweep is too long, or a value does not fit
     */
    public List<SweepMember> members(Project base) throws InputFault {
        if (axes.isEmpty() && repeats < 2) {
            throw new InputFault("document.sweep.nothing");
        }
        long count = (long) repeats * (random > 0 ? random : combinations());
        if (count > MOST) {
            throw new InputFault("document.sweep.long", count, MOST);
        }
        List<SweepMember> members = new ArrayList<>();
        for (Map<String, String> values : random > 0 ? drawn() : all()) {
            for (int r = 0; r < repeats; r++) {
                members.add(member(base, values, r));
            }
        }
        return members;
    }

    private long combinations() {
        long product = 1;
        for (SweepAxis axis : axes) {
            product = Math.min(MOST + 1L, product * axis.grid().size());
        }
        return product;
    }

    private List<Map<String, String>> all() {
        List<Map<String, String>> some = List.of(Map.of());
        for (SweepAxis axis : axes) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> known : some) {
                for (String value : axis.grid()) {
                    Map<String, String> with = new LinkedHashMap<>(known);
                    with.put(axis.path(), value);
                    more.add(with);
                }
            }
            some = more;
        }
        return some;
    }

    private List<Map<String, String>> drawn() {
        Random source = new Random(seed);
        List<Map<String, String>> some = new ArrayList<>();
        for (int i = 0; i < random; i++) {
            Map<String, String> values = new LinkedHashMap<>();
            axes.forEach(axis -> values.put(axis.path(), axis.draw(source)));
            some.add(values);
        }
        return some;
    }

    private static SweepMember member(Project base, Map<String, String> values, int repeat) throws InputFault {
        Project project = base;
        for (Map.Entry<String, String> value : values.entrySet()) {
            project = ProjectJson.apply(project, value.getKey(), value.getValue());
        }
        Map<String, String> chosen = new LinkedHashMap<>(values);
        if (repeat > 0) {
            project = project.withTraining(project.training().withSeed(project.training().seed() + repeat));
        }
        return new SweepMember(chosen, project);
    }
}
