package org.neurarium.document;

/** One layer on the canvas: an id unique in its network, a layer kind ("dense") and that kind's settings. */
public record LayerNode(String id, String kind, Settings settings) {
    public LayerNode withSettings(Settings changed) {
        return new LayerNode(id, kind, changed);
    }
}
