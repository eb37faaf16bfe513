package org.neurarium.ui.runs.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.ui.common.plot.Ticks;

/** A project's settings as a flat list of paths and values, to be read and compared. */
public final class RunSettings {
    private static final String DATA = "data" + '.';
    private static final String TRAINING = "training" + '.';

    private RunSettings() {
    }

    /** Every setting by the path that {@code --set} takes, in the order of the project file. */
    public static Map<String, String> of(Project project) {
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put(DATA + "kind", project.data().kind());
        put(flat, DATA + "settings.", project.data().settings());
        flat.put(DATA + "validationSplit", text(project.data().validationSplit()));
        for (LayerNode layer : project.network().layers()) {
            String path = "network.layers." + layer.id() + ".";
            flat.put(path + "kind", layer.kind());
            put(flat, path + "settings.", layer.settings());
        }
        training(flat, project.training());
        return flat;
    }

    /** The paths whose values are not the same in all; a setting that one run lacks differs. */
    public static List<String> differing(List<Map<String, String>> runs) {
        Set<String> paths = new LinkedHashSet<>();
        runs.forEach(run -> paths.addAll(run.keySet()));
        List<String> differing = new ArrayList<>();
        for (String path : paths) {
            if (runs.stream().map(run -> run.getOrDefault(path, "")).distinct().count() > 1) {
                differing.add(path);
            }
        }
        return differing;
    }

    private static void training(Map<String, String> flat, Training t) {
        flat.put(TRAINING + "optimizer.kind", t.optimizer().kind());
        put(flat, TRAINING + "optimizer.", t.optimizer().settings());
        flat.put(TRAINING + "schedule.kind", t.schedule().kind());
        put(flat, TRAINING + "schedule.", t.schedule().settings());
        flat.put(TRAINING + "batchSize", String.valueOf(t.batchSize()));
        flat.put(TRAINING + "epochs", String.valueOf(t.epochs()));
        flat.put(TRAINING + "seed", String.valueOf(t.seed()));
        flat.put(TRAINING + "weightInit", t.weightInit());
        flat.put(TRAINING + "l1", text(t.l1()));
        flat.put(TRAINING + "l2", text(t.l2()));
        Double norm = t.clipNorm();
        Double value = t.clipValue();
        if (norm != null) {
            flat.put(TRAINING + "clipNorm", text(norm));
        }
        if (value != null) {
            flat.put(TRAINING + "clipValue", text(value));
        }
        StopRules.Target target = t.stop().target();
        if (target != null) {
            flat.put(TRAINING + "stop.target", target.metric() + (target.atLeast() ? " ≥ " : " ≤ ") + text(target.value()));
        }
        flat.put(TRAINING + "stop.patience", String.valueOf(t.stop().patience()));
    }

    private static void put(Map<String, String> flat, String path, Settings settings) {
        settings.values().forEach((name, value) -> {
            if (value instanceof Settings inner) {
                put(flat, path + name + ".", inner);
            } else {
                flat.put(path + name, text(value));
            }
        });
    }

    private static String text(Object value) {
        return value instanceof Double number ? Ticks.text(number) : String.valueOf(value);
    }
}
