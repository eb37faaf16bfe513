package org.neurarium.document.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.neurarium.document.Block;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Fragment;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.spec.InputFault;

/** {@link SavedBlock} ↔ {@code {"format": 1, "block": "name", "network": {…}, "canvas": {…}}}, a small file that can be handed on. */
public final class BlockJson {
    private BlockJson() {
    }

    public static String write(SavedBlock block) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("format", Project.FORMAT).put("block", block.name());
        out.set("network", NetworkJson.write(block.part().network()));
        out.set("canvas", ProjectJson.writeCanvas(block.part().canvas()));
        return JsonWriting.text(out);
    }

    /** @param source what a fault's sentence calls the text: the file's name */
    public static SavedBlock read(String source, byte[] bytes) throws InputFault {
        JsonCursor root = StrictJson.parse(source, bytes).only("format", "block", "network", "canvas");
        ProjectJson.checkFormat(root.need("format"));
        String name = root.need("block").text(Limits.NAME_LENGTH);
        Network network = NetworkJson.read(root.need("network"));
        CanvasLayout canvas = ProjectJson.readCanvas(root.need("canvas"), network);
        List<Block> outermost = canvas.blocks().inside("");
        boolean whole = outermost.size() == 1 && outermost.get(0).name().equals(name)
                && canvas.blocks().layers(name).size() == network.layers().size();
        if (!whole) {
            throw root.fault("document.json.notOneBlock", name);
        }
        return new SavedBlock(name, new Fragment(network, canvas));
    }
}
