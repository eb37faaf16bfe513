package org.neurarium.document.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurarium.document.Blocks;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.spec.InputFault;

/**
 * {@link Project} ↔ {@code project.json}, see {@code docs/file-format.md}. Fields left out take their defaults, unknown
 * ones are refused by name. Reading what was written gives an equal project; the same project gives the same text.
 */
public final class ProjectJson {
    private static final DataSource DEFAULT_DATA = new DataSource("xor", Settings.EMPTY, 0.5);
    private static final double LARGEST_SPLIT = 0.9;

    private ProjectJson() {
    }

    /**
     * @param source what a fault's sentence calls the text: the file's name
     */
    public static Project read(String source, byte[] bytes) throws InputFault {
        return read(StrictJson.parse(source, bytes));
    }

    public static Project read(String source, String json) throws InputFault {
        return read(source, json.getBytes(StandardCharsets.UTF_8));
    }

    public static String write(Project project) {
        return JsonWriting.text(tree(project));
    }

    /**
     * The project with one field changed, as by {@code --set data.settings.noise=0.2}. Layers are named by id:
     * {@code network.layers.h1.settings.units}. A new {@code data.kind} empties the old data's settings, a new optimizer
     * kind all settings but the learning rate.
     *
     * @param value JSON, or plain text where it is not
     */
    public static Project apply(Project project, String path, String value) throws InputFault {
        return read(PathEdit.of(path, value).on(tree(project))).withTables(project.tables());
    }

    /** One field as it is written, by its path as in {@link #apply}; empty if it is not written. */
    public static Optional<JsonNode> value(Project project, String path) {
        JsonNode at = tree(project);
        for (String name : path.split("\\.")) {
            at = at.isArray() ? layer(at, name) : at.path(name);
        }
        return at.isMissingNode() || at.isNull() ? Optional.empty() : Optional.of(at);
    }

    private static JsonNode layer(JsonNode layers, String id) {
        for (JsonNode layer : layers) {
            if (layer.path("id").asText().equals(id)) {
                return layer;
            }
        }
        return MissingNode.getInstance();
    }

    static Project read(JsonCursor root) throws InputFault {
        root.only("format", "name", "data", "network", "training", "canvas");
        var format = root.find("format");
        if (format.isPresent()) {
            checkFormat(format.get());
        }
        var name = root.find("name");
        var data = root.find("data");
        var network = root.find("network");
        var training = root.find("training");
        var canvas = root.find("canvas");
        Network read = network.isPresent() ? NetworkJson.read(network.get()) : Network.EMPTY;
        return new Project(name.isPresent() ? name.get().text(Limits.NAME_LENGTH) : "",
                data.isPresent() ? readData(data.get()) : DEFAULT_DATA, read,
                training.isPresent() ? TrainingJson.read(training.get()) : Training.DEFAULT,
                canvas.isPresent() ? readCanvas(canvas.get(), read) : CanvasLayout.EMPTY);
    }

    static ObjectNode tree(Project project) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("format", Project.FORMAT).put("name", project.name());
        ObjectNode data = out.putObject("data").put("kind", project.data().kind());
        data.set("settings", SettingsJson.write(project.data().settings()));
        JsonWriting.number(data, "validationSplit", project.data().validationSplit());
        out.set("network", NetworkJson.write(project.network()));
        out.set("training", TrainingJson.write(project.training()));
        Set<String> ids = project.network().layers().stream().map(LayerNode::id).collect(Collectors.toSet());
        out.set("canvas", writeCanvas(project.canvas().withBlocks(project.canvas().blocks().only(ids))));
        return out;
    }

    static ObjectNode writeCanvas(CanvasLayout canvas) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ObjectNode positions = out.putObject("positions");
        canvas.positions().forEach((id, point) -> positions.set(id, JsonWriting.point(point)));
        if (!canvas.blocks().isEmpty()) {
            out.set("blocks", BlocksJson.write(canvas.blocks()));
        }
        return out;
    }

    static void checkFormat(JsonCursor at) throws InputFault {
        long format = at.integer(Long.MIN_VALUE, Long.MAX_VALUE);
        if (format > Project.FORMAT) {
            throw at.fault("document.json.newerFormat", format, Project.FORMAT);
        }
        if (format < 1) {
            throw at.fault("document.json.unknownFormat", format, Project.FORMAT);
        }
    }

    private static DataSource readData(JsonCursor at) throws InputFault {
        at.only("kind", "settings", "validationSplit");
        var kind = at.find("kind");
        var settings = at.find("settings");
        var split = at.find("validationSplit");
        return new DataSource(kind.isPresent() ? kind.get().name(SettingsJson.KIND) : DEFAULT_DATA.kind(),
                settings.isPresent() ? SettingsJson.read(settings.get(), Set.of()) : Settings.EMPTY,
                split.isPresent() ? split.get().number(0, LARGEST_SPLIT) : DEFAULT_DATA.validationSplit());
    }

    /** A position of a layer that is not there is left out: it says nothing about the network. */
    static CanvasLayout readCanvas(JsonCursor at, Network network) throws InputFault {
        at.only("positions", "blocks");
        Map<String, Point> positions = new LinkedHashMap<>();
        var written = at.find("positions");
        Set<String> ids = new HashSet<>();
        network.layers().forEach(layer -> ids.add(layer.id()));
        for (String id : written.isPresent() ? written.get().names() : List.<String>of()) {
            if (ids.contains(id)) {
                positions.put(id, readPoint(written.get().need(id)));
            }
        }
        var blocks = at.find("blocks");
        return new CanvasLayout(positions, blocks.isPresent() ? BlocksJson.read(blocks.get(), ids) : Blocks.NONE);
    }

    static Point readPoint(JsonCursor at) throws InputFault {
        List<JsonCursor> pair = at.list(2);
        if (pair.size() != 2) {
            throw at.fault("document.json.badPoint", at.place());
        }
        return new Point(pair.get(0).number(-Limits.CANVAS, Limits.CANVAS), pair.get(1).number(-Limits.CANVAS, Limits.CANVAS));
    }
}
