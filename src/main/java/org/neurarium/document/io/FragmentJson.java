package org.neurarium.document.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Fragment;
import org.neurarium.document.Network;
import org.neurarium.document.spec.InputFault;

/**
 * {@link Fragment} ↔ the text on the clipboard: {@code {"network": {…}, "canvas": {…}}}, the same fields as in a project,
 * so that a whole {@code project.json} can be pasted too.
 */
public final class FragmentJson {
    private FragmentJson() {
    }

    public static String write(Fragment fragment) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("network", NetworkJson.write(fragment.network()));
        out.set("canvas", ProjectJson.writeCanvas(fragment.canvas()));
        return JsonWriting.text(out);
    }

    /** @throws InputFault if the text is not a part of a network */
    public static Fragment read(String text) throws InputFault {
        if (!text.stripLeading().startsWith("{")) {
            throw new InputFault("document.clipboard.foreign");
        }
        JsonCursor root = StrictJson.parse("clipboard", text.getBytes(StandardCharsets.UTF_8));
        var network = root.find("network");
        if (network.isEmpty()) {
            throw new InputFault("document.clipboard.foreign");
        }
        Network read = NetworkJson.read(network.get());
        var canvas = root.find("canvas");
        return new Fragment(read, canvas.isPresent() ? ProjectJson.readCanvas(canvas.get(), read) : CanvasLayout.EMPTY);
    }
}
