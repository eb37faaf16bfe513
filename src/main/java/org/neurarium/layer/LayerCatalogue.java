package org.neurarium.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.nn.convolution.PoolingBlock;

/** All layer types, in palette order. */
public final class LayerCatalogue {
    private static final List<LayerType> ALL = List.of(
            new InputLayerType(),
            new EmbeddingLayerType(),
            new DenseLayerType(),
            new MaxoutLayerType(),
            new ActivationLayerType(),
            new ConvolutionLayerType(1),
            new ConvolutionLayerType(2),
            new PoolingLayerType(PoolingBlock.Kind.MAX, 1),
            new PoolingLayerType(PoolingBlock.Kind.MAX, 2),
            new PoolingLayerType(PoolingBlock.Kind.MEAN, 1),
            new PoolingLayerType(PoolingBlock.Kind.MEAN, 2),
            new FractionalMaxPoolingLayerType(),
            new GlobalPoolingLayerType(true),
            new GlobalPoolingLayerType(false),
            new FlattenLayerType(),
            new ReshapeLayerType(),
            new SimpleRnnLayerType(),
            new LstmLayerType(),
            new GruLayerType(),
            new BidirectionalLayerType(),
            new TimeDistributedLayerType(),
            new AttentionLayerType(),
            new MultiHeadAttentionLayerType(),
            new PositionalEncodingLayerType(),
            new TransformerBlockLayerType(),
            new DropoutLayerType(),
            new DropConnectLayerType(),
            new BatchNormalizationLayerType(),
            new LayerNormalizationLayerType(),
            new LocalResponseNormalizationLayerType(),
            new AddLayerType(),
            new MultiplyLayerType(),
            new ConcatenateLayerType(),
            new PerceptronLayerType(),
            new OutputLayerType());
    private static final Map<String, LayerType> BY_ID = index();

    private LayerCatalogue() {
    }

    public static List<LayerType> all() {
        return ALL;
    }

    public static Optional<LayerType> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static Map<String, LayerType> index() {
        Map<String, LayerType> map = new LinkedHashMap<>();
        ALL.forEach(t -> map.put(t.id(), t));
        return map;
    }
}
