package org.neurarium.document.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;

/** {@link Blocks} ↔ {@code [{"name": "…", "within": "…", "layers": ["a", "b"], "folded": true, "at": [x, y]}]}. */
final class BlocksJson {
    private BlocksJson() {
    }

    static ArrayNode write(Blocks blocks) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        for (Block block : blocks.all()) {
            ObjectNode item = out.addObject().put("name", block.name());
            if (!block.within().isEmpty()) {
                item.put("within", block.within());
            }
            ArrayNode layers = item.putArray("layers");
            block.layers().forEach(layers::add);
            if (block.folded()) {
                item.put("folded", true);
            }
            if (block.at() != null) {
                item.set("at", JsonWriting.point(block.at()));
            }
        }
        return out;
    }

    static Blocks read(JsonCursor at, Set<String> ids) throws InputFault {
        Map<String, JsonCursor> names = new HashMap<>();
        Map<String, String> taken = new HashMap<>();
        List<Block> all = new ArrayList<>();
        for (JsonCursor item : at.list(Limits.BLOCKS)) {
            item.only("name", "within", "layers", "folded", "at");
            Block block = readBlock(item, ids);
            if (names.put(block.name(), item) != null) {
                throw item.fault("document.json.repeatedBlock", item.place(), block.name());
            }
            for (String id : block.layers()) {
                String other = taken.put(id, block.name());
                if (other != null) {
                    throw item.fault("document.json.layerInTwoBlocks", id, other, block.name());
                }
            }
            all.add(block);
        }
        Blocks blocks = new Blocks(all);
        for (Block block : all) {
            check(blocks, block, names);
        }
        return blocks;
    }

    private static Block readBlock(JsonCursor item, Set<String> ids) throws InputFault {
        var within = item.find("within");
        var folded = item.find("folded");
        var corner = item.find("at");
        boolean isFolded = folded.isPresent() && folded.get().flag();
        Set<String> layers = new LinkedHashSet<>();
        var written = item.find("layers");
        for (JsonCursor layer : written.isPresent() ? written.get().list(Limits.LAYERS) : List.<JsonCursor>of()) {
            layers.add(NetworkJson.known(layer, layer.text(Limits.NAME_LENGTH), ids));
        }
        return new Block(name(item.need("name")), within.isPresent() ? name(within.get()) : "", layers, isFolded,
                isFolded && corner.isPresent() ? ProjectJson.readPoint(corner.get()) : null);
    }

    private static String name(JsonCursor at) throws InputFault {
        String name = at.text(Limits.NAME_LENGTH);
        if (!Block.isName(name)) {
            throw at.fault("document.json.badBlockName", at.place(), Block.NAME_LENGTH);
        }
        return name;
    }

    /** Blocks stand in known ones, not in a circle, not too deep, and hold something. */
    private static void check(Blocks blocks, Block block, Map<String, JsonCursor> items) throws InputFault {
        JsonCursor item = items.get(block.name());
        Block outer = block;
        for (int depth = 1; !outer.within().isEmpty(); depth++) {
            String name = outer.within();
            if (!items.containsKey(name)) {
                var near = Nearest.of(name, items.keySet());
                throw near.isPresent() ? item.fault("document.json.unknownBlockNear", item.place(), name, near.get())
                        : item.fault("document.json.unknownBlock", item.place(), name);
            }
            if (name.equals(block.name())) {
                throw item.fault("document.json.blockInItself", block.name());
            }
            if (depth >= Limits.BLOCK_DEPTH) {
                throw item.fault("document.json.blocksTooDeep", block.name(), Limits.BLOCK_DEPTH);
            }
            outer = blocks.find(name).orElseThrow();
        }
        if (block.layers().isEmpty() && blocks.inside(block.name()).isEmpty()) {
            throw item.fault("document.json.emptyBlock", block.name());
        }
    }
}
