package org.neurarium.nn.attention;

import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.layer.Glass;

/**
 * Runs a {@link LayerNormalizationLayer}. With x̂ = (x − μ)/s, s = √(σ² + ε) and g = γ·dL/dy: dL/dx = (g − mean(g) −
 * x̂·mean(g·x̂))/s, dL/dγ = Σ x̂·dL/dy, dL/dβ = Σ dL/dy over batch and time. Its
 * inside: {@code mean} and {@code deviation} σ of each step, [batch, steps].
 */
public final class LayerNormalization extends BaseLayer<LayerNormalizationLayer> implements Glass {

    private static final long serialVersionUID = 1;

    private transient @Nullable TokenArrays tokens;
    private transient double @Nullable [] plain;
    private transient float @Nullable [] normal;
    private transient float @Nullable [] spread;
    private transient boolean watched;
    private transient Map<String, Inside> seen = Map.of();

    LayerNormalization(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    private TokenArrays tokens() {
        if (tokens == null) {
            tokens = new TokenArrays();
        }
        return tokens;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        int n = (int) layerConf().getNIn();
        if (watched) {
            seen = PlainNormalization.moments(TokenArrays.doubles(input), n, (int) input.size(0));
        }
        if (TokenArrays.isNative(input)) {
            float[] x = tokens().floats(input);
            float[] s = new float[x.length / n];
            RowNormalization.normalize(x, s, n, (float) layerConf().epsilon());
            normal = x;
            spread = s;
            float[] y = x.clone();
            RowNormalization.stretch(y, getParam(LayerNormalizationLayer.GAMMA).toFloatVector(),
                    getParam(LayerNormalizationLayer.BETA).toFloatVector(), n);
            return TokenArrays.array(y, ArrayType.ACTIVATIONS, workspaces, input, n);
        }
        double[] x = TokenArrays.doubles(input);
        plain = x.clone();
        PlainNormalization.forward(x, n, layerConf().epsilon(), vector(LayerNormalizationLayer.GAMMA), vector(LayerNormalizationLayer.BETA));
        return TokenArrays.array(x, ArrayType.ACTIVATIONS, workspaces, input, n);
    }

    private double[] vector(String key) {
        return getParam(key).toDoubleVector();
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        int n = (int) layerConf().getNIn();
        INDArray below;
        if (TokenArrays.isNative(epsilon)) {
            float[] d = tokens().floats(epsilon);
            float[] ofGamma = new float[n];
            float[] ofBeta = new float[n];
            float[] x = Objects.requireNonNull(normal, "a backward pass needs a forward pass before it");
            RowNormalization.backward(d, x, Objects.requireNonNull(spread), getParam(LayerNormalizationLayer.GAMMA).toFloatVector(),
                    ofGamma, ofBeta, n);
            gradientViews.get(LayerNormalizationLayer.GAMMA).assign(Nd4j.createFromArray(ofGamma));
            gradientViews.get(LayerNormalizationLayer.BETA).assign(Nd4j.createFromArray(ofBeta));
            below = TokenArrays.array(d, ArrayType.ACTIVATION_GRAD, workspaces, epsilon, n);
        } else {
            double[] d = TokenArrays.doubles(epsilon);
            double[][] slopes = PlainNormalization.backward(d, Objects.requireNonNull(plain), n, layerConf().epsilon(),
                    vector(LayerNormalizationLayer.GAMMA));
            gradientViews.get(LayerNormalizationLayer.GAMMA).assign(Nd4j.createFromArray(slopes[0]));
            gradientViews.get(LayerNormalizationLayer.BETA).assign(Nd4j.createFromArray(slopes[1]));
            below = TokenArrays.array(d, ArrayType.ACTIVATION_GRAD, workspaces, epsilon, n);
        }
        Gradient all = new DefaultGradient();
        gradientViews.forEach(all::setGradientFor);
        return new Pair<>(all, below);
    }

    @Override
    public void watch(boolean on) {
        watched = on;
        seen = on ? Map.of() : seen;
    }

    @Override
    public Map<String, Inside> inside() {
        return seen;
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
