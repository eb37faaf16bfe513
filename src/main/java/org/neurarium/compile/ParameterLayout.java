package org.neurarium.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.neurarium.document.LayerNode;
import org.neurarium.layer.LayerType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads off a real graph where each vertex' parameters stand in the flat vector: topological order, then initialiser order. */
final class ParameterLayout {
    private final Map<String, List<ParameterBlock>> byVertex = new HashMap<>();

    ParameterLayout(ComputationGraphConfiguration configuration) {
        ComputationGraph graph = new ComputationGraph(configuration.clone());
        graph.init();
        int offset = 0;
        for (int index : graph.topologicalSortOrder()) {
            GraphVertex vertex = graph.getVertices()[index];
            Layer layer = vertex.getLayer();
            List<ParameterBlock> blocks = new ArrayList<>();
            for (var entry : layer == null ? List.<Map.Entry<String, INDArray>>of() : layer.paramTable().entrySet()) {
                ParameterBlock block = block(vertex.getVertexName(), entry.getKey(), entry.getValue(), offset,
                        layer.updaterDivideByMinibatch(entry.getKey()));
                blocks.add(block);
                offset += block.length();
            }
            byVertex.put(vertex.getVertexName(), blocks);
        }
    }

    /** Parameters of a node's vertices, with the names its type gives them. */
    List<ParameterBlock> of(LayerNode node, LayerType type, List<String> vertices) {
        return vertices.stream().flatMap(v -> byVertex.getOrDefault(v, List.of()).stream())
                .map(b -> named(b, node, type)).toList();
    }

    private static ParameterBlock named(ParameterBlock b, LayerNode node, LayerType type) {
        int[] axes = type.parameterAxes(node.settings(), b.key());
        return new ParameterBlock(node.id(), name(node, type, b), b.vertex(), b.key(), b.offset(),
                inOrder(b.shape(), axes), inOrder(b.strides(), axes), b.trainable());
    }

    private static List<Integer> inOrder(List<Integer> values, int[] axes) {
        return axes.length == 0 ? values : Arrays.stream(axes).mapToObj(values::get).toList();
    }

    /** Where a node became several layers, the part's name comes first: {@code forwardKernel}. */
    private static String name(LayerNode node, LayerType type, ParameterBlock b) {
        String name = type.parameterName(node.settings(), b.key());
        if (b.vertex().equals(node.id())) {
            return name;
        }
        String part = b.vertex().substring(node.id().length() + 1);
        return part + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static ParameterBlock block(String vertex, String key, INDArray view, int offset, boolean trainable) {
        List<Integer> sizes = new ArrayList<>(Arrays.stream(view.shape()).mapToObj(s -> (int) s).toList());
        if (sizes.size() == 2 && sizes.get(0) == 1 && !key.equals("W")) {
            sizes.remove(0); // Deeplearning4j keeps vectors such as γ as [1, n]
        }
        return new ParameterBlock("", key, vertex, key, offset, sizes, strides(sizes, view.ordering()), trainable);
    }

    /** @param order {@code 'f'}: the first index runs fastest; {@code 'c'}: the last one does */
    private static List<Integer> strides(List<Integer> sizes, char order) {
        Integer[] strides = new Integer[sizes.size()];
        int stride = 1;
        for (int i = 0; i < strides.length; i++) {
            int axis = order == 'f' ? i : strides.length - 1 - i;
            strides[axis] = stride;
            stride *= sizes.get(axis);
        }
        return List.of(strides);
    }
}
