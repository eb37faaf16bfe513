package org.neurarium.nn.layer;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.activation.LearnedCurve;

/**
 * Runs a {@link LearnedActivationLayer}: y = f(x; p_u) for unit u, dL/dx = f′·dL/dy, dL/dp_u = Σ ∂f/∂p·dL/dy over the
 * batch and over positions. Input and output have the shape [batch, units, …].
 */
public final class LearnedActivation extends BaseLayer<LearnedActivationLayer> {

    private static final long serialVersionUID = 1;

    LearnedActivation(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        double[] x = flat(input);
        LearnedCurve curve = layerConf().curve();
        double[][] p = parametersByUnit();
        int inner = positions();
        for (int i = 0; i < x.length; i++) {
            x[i] = curve.value(x[i], p[i / inner % p.length]);
        }
        return array(x, ArrayType.ACTIVATIONS, workspaces);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        double[] x = flat(input);
        double[] slope = flat(epsilon);
        LearnedCurve curve = layerConf().curve();
        double[][] p = parametersByUnit();
        double[][] sums = new double[layerConf().parametersPerUnit()][p.length];
        double[] partial = new double[sums.length];
        int inner = positions();
        for (int i = 0; i < x.length; i++) {
            int unit = i / inner % p.length;
            curve.parameterDerivatives(x[i], p[unit], partial);
            for (int k = 0; k < partial.length; k++) {
                sums[k][unit] += partial[k] * slope[i];
            }
            slope[i] *= curve.derivative(x[i], p[unit]);
        }
        Gradient gradient = new DefaultGradient();
        for (int k = 0; k < sums.length; k++) {
            INDArray view = gradientViews.get("p" + k);
            view.assign(Nd4j.createFromArray(sums[k]).castTo(view.dataType()));
            gradient.setGradientFor("p" + k, view);
        }
        return new Pair<>(gradient, backpropDropOutIfPresent(array(slope, ArrayType.ACTIVATION_GRAD, workspaces)));
    }

    /** How many numbers each unit has per example: 1 after a dense layer. */
    private int positions() {
        int product = 1;
        for (int d = 2; d < input.rank(); d++) {
            product *= (int) input.size(d);
        }
        return product;
    }

    private double[][] parametersByUnit() {
        int count = layerConf().parametersPerUnit();
        int units = (int) layerConf().getNIn();
        double[][] byUnit = new double[units][count];
        for (int k = 0; k < count; k++) {
            double[] values = getParam("p" + k).toDoubleVector();
            for (int u = 0; u < units; u++) {
                byUnit[u][k] = values[u];
            }
        }
        return byUnit;
    }

    private static double[] flat(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    private INDArray array(double[] values, ArrayType type, LayerWorkspaceMgr workspaces) {
        INDArray made = workspaces.createUninitialized(type, input.dataType(), input.shape(), 'c');
        return made.assign(Nd4j.createFromArray(values).reshape(input.shape()).castTo(input.dataType()));
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
