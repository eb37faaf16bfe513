package org.neurarium.document.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Fragment;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.WordTable;
import org.neurarium.document.spec.Fix;

/**
 * The edits of the network and its canvas. Each is written against whatever the project is when it is applied, so an edit
 * that no longer fits (its layer was deleted) changes nothing. Data: {@link DataEdits}; training: {@link TrainingEdits}.
 */
public final class Edits {
    private Edits() {
    }

    /** The id that a new layer of this kind gets. */
    public static String newId(Project project, String kind) {
        return project.network().freeId(kind);
    }

    /** Adds a layer with its upper left corner at {@code at}; if its id is taken, under a free one. */
    public static Edit addLayer(LayerNode layer, Point at) {
        return Edit.of("document.edit.addLayer", p -> {
            LayerNode added = new LayerNode(p.network().freeId(layer.id()), layer.kind(), layer.settings());
            return p.withNetwork(p.network().add(added)).withCanvas(p.canvas().with(added.id(), at));
        }, "@layers." + layer.kind() + ".name");
    }

    /** Puts a layer into a wire; the order of the wires at the receiving layer stays. */
    public static Edit insertOnWire(LayerNode layer, Wire wire, Point at) {
        return Edit.of("document.edit.insertLayer", p -> {
            if (!p.network().wires().contains(wire)) {
                return p;
            }
            LayerNode added = new LayerNode(p.network().freeId(layer.id()), layer.kind(), layer.settings());
            List<Wire> wires = new ArrayList<>(p.network().wires());
            wires.set(wires.indexOf(wire), new Wire(added.id(), wire.to(), wire.port()));
            wires.add(new Wire(wire.from(), added.id()));
            List<LayerNode> layers = p.network().add(added).layers();
            return p.withNetwork(new Network(layers, wires)).withCanvas(p.canvas().with(added.id(), at)
                    .joined(added.id(), Set.of(wire.from(), wire.to())));
        }, "@layers." + layer.kind() + ".name");
    }

    public static Edit connect(Wire wire) {
        return Edit.of("document.edit.connect", p -> exists(p, wire) ? p.withNetwork(p.network().connect(wire)) : p,
                wire.from(), wire.to());
    }

    public static Edit disconnect(Wire wire) {
        return Edit.of("document.edit.disconnect", p -> p.withNetwork(p.network().disconnect(wire)), wire.from(), wire.to());
    }

    /** Moves one end of a wire; its place in the order stays. */
    public static Edit reconnect(Wire from, Wire to) {
        return Edit.of("document.edit.reconnect", p -> {
            List<Wire> wires = new ArrayList<>(p.network().wires());
            if (!wires.contains(from) || wires.contains(to) || !exists(p, to)) {
                return p;
            }
            wires.set(wires.indexOf(from), to);
            return p.withNetwork(new Network(p.network().layers(), wires));
        }, to.from(), to.to());
    }

    /** Moves layers, and folded blocks by {@link Block#key}; moves of the same layers that follow each other are one step until the drag ends. */
    public static Edit move(Map<String, Point> positions) {
        Map<String, Point> copy = Map.copyOf(positions);
        return Edit.of("document.edit.move", p -> place(p, copy), copy.size()).merging("move:" + new TreeSet<>(copy.keySet()));
    }

    /** Places all layers, as the automatic layout found. */
    public static Edit arrange(Map<String, Point> positions) {
        Map<String, Point> copy = Map.copyOf(positions);
        return Edit.of("document.edit.arrange", p -> place(p, copy));
    }

    /** Deletes layers with their wires, and further wires. */
    public static Edit delete(Collection<String> layers, Collection<Wire> wires) {
        Set<String> gone = Set.copyOf(layers);
        List<Wire> cut = List.copyOf(wires);
        return Edit.of("document.edit.delete", p -> {
            Network left = p.network().remove(gone::contains);
            Network result = new Network(left.layers(), left.wires().stream().filter(w -> !cut.contains(w)).toList());
            CanvasLayout canvas = p.canvas();
            for (String id : gone) {
                canvas = canvas.without(id);
            }
            return p.withNetwork(result).withCanvas(canvas);
        }, gone.size() + cut.size());
    }

    /** Adds a copied part, moved by {@code offset}; see {@link #pastedIds} for the ids it gets. */
    public static Edit paste(Fragment part, Point offset) {
        return Edit.of("document.edit.paste", p -> addPart(p, part, offset), part.network().layers().size());
    }

    public static Edit duplicate(Set<String> ids, Point offset) {
        Set<String> chosen = Set.copyOf(ids);
        return Edit.of("document.edit.duplicate", p -> addPart(p, Fragment.of(p, chosen), offset), chosen.size());
    }

    /** Ids of the part's layers → the free ids under which they are pasted into {@code project}. */
    public static Map<String, String> pastedIds(Project project, Fragment part) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        project.network().layers().forEach(layer -> taken.add(layer.id()));
        for (LayerNode layer : part.network().layers()) {
            String stem = layer.id().replaceFirst("(?<=\\p{L})\\d+$", "");
            String id = taken.contains(layer.id()) ? stem : layer.id();
            for (int n = 2; !taken.add(id); n++) {
                id = stem + n;
            }
            ids.put(layer.id(), id);
        }
        return ids;
    }

    /** Changes one setting of a layer; merges with the change of the same setting just before. */
    public static Edit setting(String layer, String name, Object value) {
        return settings(layer, "document.edit.setting", s -> s.with(name, value), layer, "@params." + name)
                .merging("setting:" + layer + ":" + name);
    }

    /**
     * Changes a layer that another one holds: its kind, which empties its settings, or one of its settings.
     *
     * @param held the setting that holds it
     * @param kind the kind it has, or is to have
     * @param inner a setting of the held layer, null where the kind changes
     * @param value the setting's value, null where it is left out
     */
    public static Edit held(String layer, String held, String kind, @Nullable String inner, @Nullable Object value) {
        String changed = inner == null ? held : inner;
        return settings(layer, "document.edit.setting", outer -> {
            Settings old = outer.find(held).orElse(null) instanceof Settings s
                    && s.find("settings").orElse(null) instanceof Settings own ? own : Settings.EMPTY;
            Settings own = inner == null ? Settings.EMPTY : value == null ? old.without(inner) : old.with(inner, value);
            return outer.with(held, Settings.of("kind", kind, "settings", own));
        }, layer, "@params." + changed).merging("setting:" + layer + ":" + held + "." + changed);
    }

    /**
     * Gives a layer word vectors to start from, which the project then carries.
     *
     * @param name the table's; one that is taken by other vectors gets a number behind it
     */
    public static Edit startVectors(String layer, String setting, String name, WordTable table) {
        return Edit.of("document.edit.startVectors", p -> p.network().find(layer).map(node -> {
            String free = name;
            for (int n = 2; p.tables().containsKey(free) && !p.tables().get(free).equals(table); n++) {
                free = name + n;
            }
            Map<String, WordTable> tables = new LinkedHashMap<>(p.tables());
            tables.put(free, table);
            return p.withTables(tables).withNetwork(p.network().replace(
                    node.withSettings(node.settings().with(setting, Project.CARRIED + free))));
        }).orElse(p), layer);
    }

    /** Leaves an optional setting out. */
    public static Edit unset(String layer, String name) {
        return settings(layer, "document.edit.setting", s -> s.without(name), layer, "@params." + name);
    }

    /** Gives a layer another id; nothing happens if that is taken. */
    public static Edit renameLayer(String from, String to) {
        return Edit.of("document.edit.renameLayer", p -> {
            if (p.network().find(from).isEmpty() || p.network().find(to).isPresent()) {
                return p;
            }
            Map<String, Point> places = new LinkedHashMap<>();
            p.canvas().positions().forEach((id, point) -> places.put(id.equals(from) ? to : id, point));
            return p.withNetwork(renamed(p.network(), Map.of(from, to)))
                    .withCanvas(new CanvasLayout(places, p.canvas().blocks().withIds(Map.of(from, to))));
        }, from, to);
    }

    public static Edit renameProject(String name) {
        return Edit.of("document.edit.renameProject", p -> p.withName(name)).merging("name");
    }

    /** Applies a problem's remedy; undo shows the remedy's own label. */
    public static Edit fix(Fix fix) {
        return new Edit(fix.labelKey(), fix.arguments(), "", fix.edit());
    }

    private static Edit settings(String layer, String key, UnaryOperator<Settings> change, Object... label) {
        return Edit.of(key, p -> p.network().find(layer)
                .map(node -> p.withNetwork(p.network().replace(node.withSettings(change.apply(node.settings())))))
                .orElse(p), label);
    }

    private static boolean exists(Project project, Wire wire) {
        return project.network().find(wire.from()).isPresent() && project.network().find(wire.to()).isPresent();
    }

    /** Outer blocks first: what moves with them may be given a place of its own. */
    static Project place(Project project, Map<String, Point> positions) {
        CanvasLayout canvas = project.canvas();
        List<Block> moved = canvas.blocks().all().stream().filter(b -> b.folded() && positions.containsKey(b.key()))
                .sorted(Comparator.comparingInt(b -> project.canvas().blocks().path(b).size())).toList();
        for (Block block : moved) {
            canvas = canvas.moved(canvas.blocks().find(block.name()).orElseThrow(), positions.get(block.key()));
        }
        Map<String, Point> places = new LinkedHashMap<>(canvas.positions());
        project.network().layers().stream().map(LayerNode::id).filter(positions::containsKey)
                .forEach(id -> places.put(id, positions.get(id)));
        return project.withCanvas(new CanvasLayout(places, canvas.blocks()));
    }

    private static Project addPart(Project project, Fragment part, Point offset) {
        Map<String, String> ids = pastedIds(project, part);
        Network added = renamed(part.network(), ids);
        List<LayerNode> layers = new ArrayList<>(project.network().layers());
        layers.addAll(added.layers());
        List<Wire> wires = new ArrayList<>(project.network().wires());
        wires.addAll(added.wires());
        Map<String, Point> places = new HashMap<>();
        part.canvas().positions().forEach((id, at) -> places.put(ids.getOrDefault(id, id), shifted(at, offset)));
        List<Block> blocks = part.canvas().blocks().withIds(ids).all().stream()
                .map(b -> b.at() == null ? b : b.folded(shifted(b.at(), offset))).toList();
        Project placed = place(project.withNetwork(new Network(layers, wires)), places);
        return placed.withCanvas(placed.canvas().withBlocks(placed.canvas().blocks().plus(new Blocks(blocks))));
    }

    private static Point shifted(Point at, Point offset) {
        return new Point(at.x() + offset.x(), at.y() + offset.y());
    }

    private static Network renamed(Network network, Map<String, String> ids) {
        return new Network(
                network.layers().stream().map(l -> new LayerNode(ids.getOrDefault(l.id(), l.id()), l.kind(), l.settings())).toList(),
                network.wires().stream().map(w -> new Wire(ids.getOrDefault(w.from(), w.from()),
                        ids.getOrDefault(w.to(), w.to()), w.port())).toList());
    }
}
