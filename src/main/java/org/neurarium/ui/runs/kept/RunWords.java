package org.neurarium.ui.runs.kept;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** Runs in words, in the language chosen now. */
public record RunWords(Texts texts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.systemDefault());
    private static final String NOTHING = "–";
    private static final int DIGITS = 3;

    /** What stands in a run's cell. */
    public String cell(RunField field, RunRecord run) {
        Project project = run.project();
        return switch (field) {
            case STARTED -> TIME.format(run.started());
            case NAME -> project.name();
            case NETWORK -> network(project);
            case DATA -> data(project);
            case OPTIMIZER -> project.training().optimizer().kind();
            case STATUS -> texts.get(run.outcome().status().nameKey());
            case SWEEP -> run.sweep();
            case NOTE -> run.note();
            case TIME -> duration(run.outcome().seconds());
            case ACCURACY -> Double.isNaN(field.number(run)) ? NOTHING : Ticks.percent(field.number(run));
            case TRAIN, VALIDATION -> figure(field.number(run));
            case SEED -> String.valueOf(project.training().seed());
            case RATE -> Ticks.text(field.number(run));
            default -> Ticks.whole((long) field.number(run));
        };
    }

    /** All that the words of the filter are looked for in: as shown, and as the project file says it. */
    public String searched(RunField field, RunRecord run) {
        String shown = cell(field, run);
        return switch (field) {
            case NETWORK -> shown + " " + String.join(" ", run.project().network().layers().stream().map(LayerNode::kind).toList());
            case DATA -> shown + " " + run.project().data().kind();
            case STATUS -> shown + " " + run.outcome().status().name();
            case STARTED -> run.started().toString() + " " + shown;
            default -> shown;
        };
    }

    /** Loss with three significant digits. */
    public static String figure(double value) {
        return Double.isNaN(value) ? NOTHING : Ticks.figure(value, DIGITS);
    }

    /** A time as a person says it: {@code 0.8 s}, {@code 42 s}, {@code 3 min 05 s}, {@code 2 h 10 min}. */
    public String duration(double seconds) {
        if (!(seconds >= 0)) {
            return NOTHING;
        }
        long whole = Math.round(seconds);
        if (seconds < 9.95) {
            return texts.get("runs.time.seconds", Ticks.figure(seconds, seconds < 0.995 ? 1 : 2));
        }
        if (whole < 60) {
            return texts.get("runs.time.seconds", String.valueOf(whole));
        }
        return whole < 3600 ? texts.get("runs.time.minutes", whole / 60, String.format(java.util.Locale.ROOT, "%02d", whole % 60))
                : texts.get("runs.time.hours", whole / 3600, String.format(java.util.Locale.ROOT, "%02d", whole % 3600 / 60));
    }

    /** A setting's path in words: {@code Dense (hidden) · Units}. */
    public String setting(String path, Project project) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        String[] parts = path.split("\\.");
        if (path.startsWith("network.layers.") && parts.length > 3) {
            String layer = project.network().find(parts[2]).map(l -> layer(l.kind())).orElse(parts[2]);
            return texts.get("runs.setting.of-layer", layer, parts[2], parameter(name));
        }
        return outside(path);
    }

    /** A setting that belongs to no layer. */
    private String outside(String path) {
        return switch (path.substring(path.indexOf('.') + 1)) {
            case "kind" -> texts.get("runs.column.data");
            case "validationSplit" -> texts.get("runs.setting.split");
            case "optimizer.kind" -> texts.get("runs.column.optimizer");
            case "schedule.kind" -> texts.get("runs.setting.schedule");
            case "stop.target" -> texts.get("runs.setting.target");
            case "seed" -> texts.get("runs.column.seed");
            default -> parameter(path.substring(path.lastIndexOf('.') + 1));
        };
    }

    /** The name of a layer's or optimizer's setting. */
    public String parameter(String name) {
        String key = "params." + name;
        String own = "inspector.param." + name;
        return name.equals("kind") ? texts.get("runs.setting.kind")
                : texts.has(key) ? texts.get(key) : texts.has(own) ? texts.get(own) : name;
    }

    /** The name of the field at a path, without the layer that it belongs to. */
    public String field(String path) {
        return path.startsWith("network.layers.") ? parameter(path.substring(path.lastIndexOf('.') + 1)) : outside(path);
    }

    /** A layer by its kind and name: {@code dense “hidden”}. */
    public String layerTitle(String id, Project project) {
        return texts.get("runs.sweep.layer", project.network().find(id).map(l -> layer(l.kind())).orElse(id), id);
    }

    /** A value in words where it has some: an activation, an initialisation. */
    public String value(String path, String value) {
        String name = path.endsWith("optimizer.kind") ? "optimizer" : path.substring(path.lastIndexOf('.') + 1);
        String key = "params." + name + "." + value;
        String dataset = "datasets." + value + ".name";
        return switch (value) {
            case "" -> NOTHING;
            case "true" -> texts.get("runs.value.yes");
            case "false" -> texts.get("runs.value.no");
            default -> path.startsWith("data") && name.equals("kind") && texts.has(dataset) ? texts.get(dataset)
                    : texts.has(key) ? texts.get(key) : value;
        };
    }

    /** The sizes of a network's layers, those of one kind together: {@code conv 6-16 · dense 120-84}. */
    public String network(Project project) {
        Map<String, List<String>> sizes = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (LayerNode layer : project.network().layers()) {
            String size = size(layer);
            if (!size.isEmpty() && !layer.kind().equals("output")) {
                sizes.computeIfAbsent(layer.kind(), k -> new ArrayList<>()).add(size);
            } else if (!layer.kind().equals("input")) {
                others.add(layer(layer.kind()));
            }
        }
        return sizes.isEmpty() ? String.join(" · ", others) : String.join(" · ", sizes.entrySet().stream()
                .map(e -> layer(e.getKey()) + " " + String.join("-", e.getValue())).toList());
    }

    private String layer(String kind) {
        String own = "runs.layer." + kind;
        return texts.has(own) ? texts.get(own) : texts.get("layers." + kind + ".name");
    }

    private String data(Project project) {
        String key = "datasets." + project.data().kind() + ".name";
        return texts.has(key) ? texts.get(key) : project.data().kind();
    }

    private static String size(LayerNode layer) {
        for (String name : List.of("units", "filters", "outputDim")) {
            if (layer.settings().has(name)) {
                return String.valueOf(layer.settings().integer(name, 0));
            }
        }
        return "";
    }
}
