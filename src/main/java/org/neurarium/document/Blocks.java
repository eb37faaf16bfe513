package org.neurarium.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks of a canvas: a forest over the layers, each of which stands in at most one block directly. */
public record Blocks(List<Block> all) {
    public static final Blocks NONE = new Blocks(List.of());

    public Blocks {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Block> find(String name) {
        return all.stream().filter(b -> b.name().equals(name)).findFirst();
    }

    public Optional<Block> ofKey(String key) {
        return all.stream().filter(b -> b.key().equals(key)).findFirst();
    }

    /** The innermost block that a layer stands in. */
    public Optional<Block> holding(String layer) {
        return all.stream().filter(b -> b.layers().contains(layer)).findFirst();
    }

    /** The blocks that stand in another directly; those in none for the empty name. */
    public List<Block> inside(String name) {
        return all.stream().filter(b -> b.within().equals(name)).toList();
    }

    /** A block and those it stands in, from within outwards. */
    public List<Block> path(Block block) {
        List<Block> path = new ArrayList<>(List.of(block));
        Optional<Block> next = find(block.within());
        while (next.isPresent()) {
            path.add(next.get());
            next = find(next.get().within());
        }
        return path;
    }

    /** The outermost folded block that a layer is hidden in. */
    public Optional<Block> hiding(String layer) {
        return holding(layer).flatMap(b -> path(b).stream().filter(Block::folded).reduce((in, out) -> out));
    }

    /** Whether a block stands in a folded one. */
    public boolean isHidden(Block block) {
        return path(block).stream().skip(1).anyMatch(Block::folded);
    }

    /** All layers of a block, those of the blocks inside it too. */
    public Set<String> layers(String name) {
        Set<String> found = new LinkedHashSet<>(find(name).map(Block::layers).orElse(Set.of()));
        inside(name).forEach(b -> found.addAll(layers(b.name())));
        return found;
    }

    /** The outermost block of which these are all layers. */
    public Optional<Block> ofLayers(Set<String> layers) {
        return layers.isEmpty() ? Optional.empty() : all.stream().filter(b -> layers(b.name()).equals(layers)).findFirst();
    }

    /** The outermost blocks all of whose layers are among these. */
    public List<Block> wholly(Set<String> layers) {
        List<Block> whole = all.stream().filter(b -> layers.containsAll(layers(b.name()))).toList();
        return whole.stream().filter(b -> whole.stream().noneMatch(o -> o.name().equals(b.within()))).toList();
    }

    /** Name of the innermost block in which all these layers stand, directly or deeper; empty for none. */
    public String common(Set<String> layers) {
        Optional<Block> start = layers.stream().findFirst().flatMap(this::holding);
        return start.map(this::path).orElse(List.of()).stream().map(Block::name)
                .filter(n -> layers(n).containsAll(layers)).findFirst().orElse("");
    }

    /** A name not in use: {@code Block}, {@code Block 2}, {@code Block 3}… */
    public String freeName(String wanted) {
        Set<String> taken = all.stream().map(Block::name).collect(Collectors.toSet());
        String stem = wanted.replaceFirst(" \\d{1,6}$", "");
        stem = stem.substring(0, Math.min(stem.length(), Block.NAME_LENGTH - 7)).strip();
        String name = taken.contains(wanted) ? stem : wanted;
        for (int n = 2; taken.contains(name); n++) {
            name = stem + " " + n;
        }
        return name;
    }

    /** With a block more, or in place of the one of its name; its layers and the blocks named leave where they stood. */
    public Blocks with(Block block, Set<String> children) {
        Map<String, Block> changed = new LinkedHashMap<>();
        for (Block b : all) {
            Set<String> left = new LinkedHashSet<>(b.layers());
            left.removeAll(block.layers());
            Block rest = b.withLayers(left);
            changed.put(b.name(), children.contains(b.name()) ? rest.withWithin(block.name()) : rest);
        }
        changed.put(block.name(), block);
        return new Blocks(List.copyOf(changed.values())).tidy();
    }

    /** With one block changed in place; its name and layers stay. */
    public Blocks replace(Block block) {
        return each(b -> b.name().equals(block.name()) ? block : b);
    }

    public Blocks renamed(String from, String to) {
        return each(b -> (b.name().equals(from) ? b.withName(to) : b).withWithin(b.within().equals(from) ? to : b.within()));
    }

    /** Without a block; what stood in it stands where it stood. */
    public Blocks dissolved(String name) {
        Block gone = find(name).orElse(null);
        if (gone == null) {
            return this;
        }
        List<Block> left = new ArrayList<>();
        for (Block b : all) {
            if (b.name().equals(gone.within())) {
                Set<String> more = new LinkedHashSet<>(b.layers());
                more.addAll(gone.layers());
                left.add(b.withLayers(more));
            } else if (!b.name().equals(name)) {
                left.add(b.within().equals(name) ? b.withWithin(gone.within()) : b);
            }
        }
        return new Blocks(left).tidy();
    }

    /** With a layer in a block, out of the one it was in; nothing changes for an unknown name. */
    public Blocks joined(String layer, String block) {
        return find(block).isEmpty() ? this : each(b -> {
            Set<String> changed = new LinkedHashSet<>(b.layers());
            if (b.name().equals(block)) {
                changed.add(layer);
            } else {
                changed.remove(layer);
            }
            return b.withLayers(changed);
        }).tidy();
    }

    /** With layers, and blocks by their key, in the blocks named; in none for the empty name. */
    public Blocks standing(Map<String, String> into) {
        Blocks changed = this;
        for (Map.Entry<String, String> each : into.entrySet()) {
            String id = each.getKey();
            String to = each.getValue();
            Optional<Block> whole = ofKey(id);
            changed = changed.each(b -> whole.isPresent() ? b.name().equals(whole.get().name()) ? b.withWithin(to) : b
                    : b.withLayers(Stream.concat(b.layers().stream().filter(l -> !l.equals(id)),
                            b.name().equals(to) ? Stream.of(id) : Stream.empty()).collect(Collectors.toCollection(LinkedHashSet::new))));
        }
        return changed.tidy();
    }

    Blocks without(String layer) {
        return each(b -> {
            Set<String> left = new LinkedHashSet<>(b.layers());
            left.remove(layer);
            return b.withLayers(left);
        }).tidy();
    }

    /** With the corners of the blocks inside another moved. */
    Blocks shifted(Block outer, UnaryOperator<Point> shift) {
        return each(b -> {
            Point at = b.at();
            return at == null || b.name().equals(outer.name()) || !path(b).contains(outer) ? b : b.folded(shift.apply(at));
        });
    }

    /** Only the layers named; blocks left without any vanish. */
    public Blocks only(Set<String> layers) {
        return each(b -> {
            Set<String> left = new LinkedHashSet<>(b.layers());
            left.retainAll(layers);
            return b.withLayers(left);
        }).tidy();
    }

    /** The blocks all of whose layers are named. */
    public Blocks whole(Set<String> layers) {
        return new Blocks(all.stream().filter(b -> layers.containsAll(layers(b.name()))).toList()).tidy();
    }

    /** With other ids of layers. */
    public Blocks withIds(Map<String, String> ids) {
        return each(b -> b.withLayers(b.layers().stream().map(id -> ids.getOrDefault(id, id))
                .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    /** Those of a part that is pasted, behind these, under free names. */
    public Blocks plus(Blocks part) {
        Blocks sum = this;
        Map<String, String> names = new HashMap<>();
        for (Block b : part.all) {
            String name = sum.freeName(b.name());
            names.put(b.name(), name);
            List<Block> more = new ArrayList<>(sum.all);
            more.add(b.withName(name));
            sum = new Blocks(more);
        }
        Set<String> fresh = new HashSet<>(names.values());
        return sum.each(b -> fresh.contains(b.name()) ? b.withWithin(names.getOrDefault(b.within(), "")) : b);
    }

    private Blocks each(UnaryOperator<Block> change) {
        return new Blocks(all.stream().map(change).toList());
    }

    /** Without blocks that hold nothing, or nothing but one other block; where an outer one is gone, what it held stands free. */
    private Blocks tidy() {
        for (Block b : all) {
            List<Block> inner = inside(b.name());
            if (b.layers().isEmpty() && inner.size() <= 1) {
                return new Blocks(all.stream().filter(o -> o != b)
                        .map(o -> o.within().equals(b.name()) ? o.withWithin(b.within()) : o).toList()).tidy();
            }
        }
        return each(b -> find(b.within()).isPresent() ? b : b.withWithin(""));
    }
}
