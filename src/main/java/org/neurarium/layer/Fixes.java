package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Fix;

/** Remedies that change one setting of one layer. */
public final class Fixes {
    private Fixes() {
    }

    /** "Set units to 3". */
    public static Fix set(String node, String setting, Object value) {
        return new Fix("problems.fix.set-" + setting, List.of(value), p -> change(p, node, setting, value));
    }

    /** Leaves a setting to its default. */
    public static Fix without(String node, String setting) {
        return new Fix("problems.fix.unset", List.of(setting), p -> p.network().find(node)
                .map(l -> p.withNetwork(p.network().replace(l.withSettings(l.settings().without(setting))))).orElse(p));
    }

    private static Project change(Project p, String node, String setting, Object value) {
        return p.network().find(node)
                .map((LayerNode l) -> p.withNetwork(p.network().replace(l.withSettings(l.settings().with(setting, value)))))
                .orElse(p);
    }
}
