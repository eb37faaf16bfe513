package org.neurarium.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.compile.CompiledLayer;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.ParameterBlock;
import org.neurarium.document.spec.Shape;

/** The parameter places of a compiled network. */
final class CompiledMap implements ParameterMap {
    private final Map<String, CompiledLayer> layers = new LinkedHashMap<>();
    private final List<String> nodes;

    CompiledMap(CompiledNetwork network) {
        network.layers().forEach(l -> layers.put(l.id(), l));
        nodes = List.copyOf(layers.keySet());
    }

    @Override
    public List<String> nodes() {
        return nodes;
    }

    @Override
    public Shape outputShape(String node) {
        return layer(node).output();
    }

    @Override
    public String output() {
        return nodes.get(nodes.size() - 1);
    }

    @Override
    public List<String> vertices(String node) {
        return layer(node).vertices();
    }

    @Override
    public List<String> names(String node) {
        return layer(node).parameters().stream().map(ParameterBlock::name).toList();
    }

    @Override
    public int size(String node, String name) {
        return block(node, name).map(ParameterBlock::length).orElse(0);
    }

    @Override
    public boolean isTrained(String node, String name) {
        return block(node, name).map(ParameterBlock::trainable).orElse(false);
    }

    @Override
    public int place(String node, String name, int index) {
        return block(node, name).orElseThrow().position(index);
    }

    @Override
    public float[] pick(float[] flat, String node, String name) {
        return block(node, name).map(b -> b.read(flat)).orElseGet(() -> new float[0]);
    }

    private Optional<ParameterBlock> block(String node, String name) {
        return Optional.ofNullable(layers.get(node)).flatMap(l -> l.parameter(name));
    }

    private CompiledLayer layer(String node) {
        CompiledLayer layer = layers.get(node);
        if (layer == null) {
            throw new IllegalArgumentException("no layer \"" + node + "\" in this network");
        }
        return layer;
    }
}
