package org.neurarium.nn.layer;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseOutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a {@link StepwiseOutputLayer}: all steps of all examples side by side as the rows of one product. */
final class StepwiseOutput extends BaseOutputLayer<StepwiseOutputLayer> {

    private static final long serialVersionUID = 1;

    StepwiseOutput(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** {@code [batch, features, time]} to {@code [batch·time, features]}. */
    private static INDArray rows(INDArray series) {
        return series.permute(0, 2, 1).dup('c').reshape(series.size(0) * series.size(2), series.size(1));
    }

    /** And back, as Deeplearning4j lays out what goes between layers. */
    private INDArray series(INDArray rows, ArrayType type, LayerWorkspaceMgr workspaces) {
        return workspaces.dup(type, rows.reshape('c', input.size(0), input.size(2), rows.size(1)).permute(0, 2, 1), 'c');
    }

    @Override
    protected INDArray getLabels2d(LayerWorkspaceMgr workspaces, ArrayType type) {
        return rows(labels);
    }

    @Override
    protected INDArray preOutput2d(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray z = rows(input).mmul(getParam(DefaultParamInitializer.WEIGHT_KEY));
        return hasBias() ? z.addiRowVector(getParam(DefaultParamInitializer.BIAS_KEY)) : z; // [batch·time, units]
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        INDArray out = layerConf().getActivationFn().getActivation(preOutput2d(training, workspaces), training);
        return series(out, ArrayType.ACTIVATIONS, workspaces);
    }

    /** The mask as a column beside the rows, null where every step counts. */
    private @Nullable INDArray column() {
        return maskArray == null ? null : maskArray.dup('c').reshape(maskArray.length(), 1);
    }

    /** Steps that are asked for. */
    private double answers() {
        return maskArray == null ? (double) labels.size(0) * labels.size(2) : maskArray.sumNumber().doubleValue();
    }

    @Override
    public double computeScore(double penalties, boolean training, LayerWorkspaceMgr workspaces) {
        double sum = layerConf().getLossFn().computeScore(getLabels2d(workspaces, ArrayType.FF_WORKING_MEM),
                preOutput2d(training, workspaces), layerConf().getActivationFn(), column(), false);
        score = sum / Math.max(1, answers()) + penalties;
        return score;
    }

    @Override
    public INDArray computeScoreForExamples(double penalties, LayerWorkspaceMgr workspaces) {
        INDArray steps = layerConf().getLossFn().computeScoreArray(getLabels2d(workspaces, ArrayType.FF_WORKING_MEM),
                preOutput2d(false, workspaces), layerConf().getActivationFn(), column());
        return steps.reshape(input.size(0), input.size(2)).sum(true, 1).addi(penalties); // [batch, 1]
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray delta = layerConf().getLossFn().computeGradient(getLabels2d(workspaces, ArrayType.BP_WORKING_MEM),
                preOutput2d(true, workspaces), layerConf().getActivationFn(), column()); // [batch·time, units]
        delta.muli(input.size(0) / Math.max(1, answers())); // Deeplearning4j divides by the batch size later on
        Gradient gradient = new DefaultGradient();
        INDArray kernel = gradientViews.get(DefaultParamInitializer.WEIGHT_KEY);
        kernel.assign(rows(input).transpose().mmul(delta));
        gradient.setGradientFor(DefaultParamInitializer.WEIGHT_KEY, kernel);
        if (hasBias()) {
            INDArray bias = gradientViews.get(DefaultParamInitializer.BIAS_KEY);
            bias.assign(delta.sum(0).reshape(bias.shape()));
            gradient.setGradientFor(DefaultParamInitializer.BIAS_KEY, bias);
        }
        INDArray below = delta.mmul(getParam(DefaultParamInitializer.WEIGHT_KEY).transpose());
        return new Pair<>(gradient, backpropDropOutIfPresent(series(below, ArrayType.ACTIVATION_GRAD, workspaces)));
    }
}
