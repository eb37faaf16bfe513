package org.neurarium.nn.convolution;

import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** Deeplearning4j's own layer in the place of ours, where it has one that computes the same from the same parameters. */
public final class StandardForm {

    private StandardForm() {
    }

    /** Empty for layers that are not ours, and for those it lacks: groups, fractional pooling, means that leave out padding. */
    public static Optional<Layer> of(Layer layer) {
        Layer standard = null;
        if (layer instanceof ConvolutionBlock block && block.groups() == 1) {
            standard = convolution(block);
        } else if (layer instanceof PoolingBlock block && !block.isFractional() && isSame(block)) {
            standard = pooling(block);
        } else if (layer instanceof ResponseNormalizationLayer r) {
            standard = new LocalResponseNormalization.Builder(r.k(), r.size(), r.alpha(), r.beta()).build();
        } else if (layer instanceof BatchNormalizationLayer b) {
            standard = trained(new BatchNormalization.Builder().nIn(b.getNIn()).nOut(b.getNOut()).decay(b.getDecay())
                    .eps(b.getEps()).build(), b);
        }
        if (standard != null) {
            standard.setLayerName(layer.getLayerName());
        }
        return Optional.ofNullable(standard);
    }

    private static Layer convolution(ConvolutionBlock block) {
        WindowAxis y = block.window().rows();
        WindowAxis x = block.window().columns();
        if (!block.window().isSequence()) {
            return trained(new ConvolutionLayer.Builder(new int[] {y.size(), x.size()}, new int[] {y.stride(), x.stride()},
                    new int[] {y.amount(), x.amount()}).dilation(y.dilation(), x.dilation()).convolutionMode(mode(x))
                    .nIn(block.getNIn()).nOut(block.getNOut()).hasBias(block.hasBias()).activation(block.getActivationFn()).build(), block);
        }
        return trained(new Convolution1DLayer.Builder(x.size(), x.stride(), x.amount()).dilation(x.dilation())
                .convolutionMode(mode(x)).nIn(block.getNIn()).nOut(block.getNOut()).hasBias(block.hasBias())
                .activation(block.getActivationFn()).build(), block);
    }

    /** What a configuration file must say of a layer that is trained. */
    private static Layer trained(BaseLayer standard, BaseLayer ours) {
        standard.setIUpdater(ours.getIUpdater());
        standard.setBiasUpdater(ours.getBiasUpdater());
        standard.setRegularization(ours.getRegularization());
        standard.setRegularizationBias(ours.getRegularizationBias());
        standard.setWeightInitFn(ours.getWeightInitFn());
        standard.setBiasInit(ours.getBiasInit());
        standard.setGradientNormalization(ours.getGradientNormalization());
        standard.setGradientNormalizationThreshold(ours.getGradientNormalizationThreshold());
        return standard;
    }

    private static boolean isSame(PoolingBlock block) {
        WindowAxis x = block.window().columns();
        return block.kind() == PoolingBlock.Kind.MAX
                || x.padding() == Padding.FIXED && x.amount() + block.window().rows().amount() == 0;
    }

    private static Layer pooling(PoolingBlock block) {
        WindowAxis y = block.window().rows();
        WindowAxis x = block.window().columns();
        boolean max = block.kind() == PoolingBlock.Kind.MAX;
        if (block.window().isSequence()) {
            return new Subsampling1DLayer.Builder(max ? SubsamplingLayer.PoolingType.MAX : SubsamplingLayer.PoolingType.AVG)
                    .kernelSize(x.size()).stride(x.stride()).padding(x.amount()).convolutionMode(mode(x)).build();
        }
        return new SubsamplingLayer.Builder(max ? SubsamplingLayer.PoolingType.MAX : SubsamplingLayer.PoolingType.AVG,
                new int[] {y.size(), x.size()}, new int[] {y.stride(), x.stride()}, new int[] {y.amount(), x.amount()})
                .convolutionMode(mode(x)).build();
    }

    private static ConvolutionMode mode(WindowAxis axis) {
        return switch (axis.padding()) {
            case SAME -> ConvolutionMode.Same;
            case CAUSAL -> ConvolutionMode.Causal;
            case FIXED -> ConvolutionMode.Truncate;
        };
    }
}
