package org.neurarium.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * Steps as DL4J's own {@code fit} makes them; takes any network. Around each step it sets the counters and the seed of
 * the random numbers, so that a step depends on nothing but parameters, optimizer memory, batch and iteration.
 */
final class Dl4jStepper implements Stepper {
    /** Examples of a forward pass at once; more are taken in turns. */
    private static final int TURN = 4096;

    private final ComputationGraph graph;
    private final long seed;
    private final int inputs;
    private final int outputs;
    private final String output;
    private boolean recording;
    private float[] gradient = new float[0];
    private float[] update = new float[0];
    private double dataLoss;
    private int batchSize = 1;

    /**
     * @param graph initialised
     * @param inputs numbers per example that enter the network
     * @param outputs numbers per example that leave it
     */
    Dl4jStepper(ComputationGraph graph, int inputs, int outputs, long seed) {
        this.graph = graph;
        this.inputs = inputs;
        this.outputs = outputs;
        this.seed = seed;
        this.output = graph.getConfiguration().getNetworkOutputs().get(0);
        List<TrainingListener> listeners = new ArrayList<>(graph.getListeners());
        listeners.add(0, new BeforeUpdate()); // clipping, if there is any, comes after it
        graph.setListeners(listeners);
    }

    @Override
    public String name() {
        return "dl4j";
    }

    @Override
    public int parameterCount() {
        return (int) graph.numParams();
    }

    @Override
    public void readParameters(float[] target) {
        copy(graph.params(), target);
    }

    @Override
    public void writeParameters(float[] source) {
        INDArray params = graph.params();
        params.assign(Nd4j.createFromArray(source).reshape(params.shape()));
    }

    @Override
    public Memory memory() {
        INDArray state = graph.getUpdater().getStateViewArray();
        return new Numbers(state == null ? new float[0] : flat(state));
    }

    @Override
    public void memory(Memory remembered) {
        INDArray state = graph.getUpdater().getStateViewArray();
        if (state != null) {
            state.assign(Nd4j.createFromArray(((Numbers) remembered).values()).reshape(state.shape()));
        }
    }

    @Override
    public double step(Batch batch, long iteration, int epoch, double rate) {
        prepare(batch, iteration);
        graph.getConfiguration().setEpochCount(epoch);
        float[] before = recording ? graph.params().toFloatVector() : null;
        graph.fit(new INDArray[] {features(batch)}, new INDArray[] {targets(batch)});
        if (before != null) {
            float[] after = flat(graph.params());
            for (int i = 0; i < after.length; i++) {
                before[i] -= after[i];
            }
            update = before;
        }
        return dataLoss;
    }

    @Override
    public void recording(boolean on) {
        recording = on;
    }

    @Override
    public float[] gradient() {
        return gradient;
    }

    @Override
    public float[] update() {
        return update;
    }

    @Override
    public double objective(Batch batch, long iteration, float[] into) {
        prepare(batch, iteration);
        graph.setInputs(features(batch));
        graph.setLabels(targets(batch));
        graph.computeGradientAndScore();
        INDArray flat = graph.gradient().gradient();
        flat.divi(batch.count);
        for (Layer layer : graph.getLayers()) {
            addPenalties(layer, graph.gradient().gradientForVariable());
        }
        copy(flat, into);
        return graph.score();
    }

    /** The penalties' gradient, in place in DL4J's own views. Weight decay is the optimizer's and no part of the objective. */
    private static void addPenalties(Layer layer, Map<String, INDArray> views) {
        layer.paramTable().forEach((name, value) -> {
            for (Regularization penalty : layer.getConfig().getRegularizationByParam(name)) {
                if (penalty.applyStep() == Regularization.ApplyStep.BEFORE_UPDATER) {
                    penalty.apply(value, views.get(layer.getConfig().getLayerName() + "_" + name), 0, 0, 0);
                }
            }
        });
    }

    @Override
    public double penalty() {
        return graph.calcRegularizationScore(true);
    }

    @Override
    public double score(LearningSet set, int first, int count, float[] into) {
        INDArray x = array(set.features(), first, count, inputs);
        INDArray y = array(set.targets(), first, count, outputs);
        Map<String, INDArray> layers = graph.feedForward(new INDArray[] {x}, false, true);
        copy(layers.get(output), into);
        Layer last = graph.getLayer(output);
        String below = graph.getConfiguration().getVertexInputs().get(output).get(0);
        last.setInput(layers.get(below), LayerWorkspaceMgr.noWorkspaces());
        ((IOutputLayer) last).setLabels(y);
        double mean = ((IOutputLayer) last).computeScore(0, false, LayerWorkspaceMgr.noWorkspaces());
        last.clear();
        return mean * count;
    }

    @Override
    public Forward forward(float[] in, int count) {
        if (count > TURN) {
            return node -> inTurns(node, in, count);
        }
        Map<String, INDArray> layers =
                graph.feedForward(new INDArray[] {array(in, 0, count, inputs)}, false, true);
        return node -> flat(layers.get(node)); // [count, units]
    }

    @Override
    public void close() {
        graph.close();
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    }

    ComputationGraph graph() {
        return graph;
    }

    private float[] inTurns(String node, float[] in, int count) {
        float[] all = new float[0];
        int filled = 0;
        for (int first = 0; first < count; first += TURN) {
            int turn = Math.min(TURN, count - first);
            INDArray x = array(in, first, turn, inputs);
            float[] part = flat(graph.feedForward(new INDArray[] {x}, false, true).get(node));
            if (all.length == 0) {
                all = new float[part.length / turn * count];
            }
            System.arraycopy(part, 0, all, filled, part.length);
            filled += part.length;
        }
        return all;
    }

    private void prepare(Batch batch, long iteration) {
        Nd4j.getRandom().setSeed(BatchOrder.mix(seed, iteration));
        graph.getConfiguration().setIterationCount((int) iteration);
        batchSize = batch.count;
    }

    private INDArray features(Batch batch) {
        return array(batch.features, 0, batch.count, inputs);
    }

    private INDArray targets(Batch batch) {
        return array(batch.targets, 0, batch.count, outputs);
    }

    private INDArray array(float[] values, int first, int count, int width) {
        float[] part = Arrays.copyOfRange(values, first * width, (first + count) * width);
        INDArray made = Nd4j.create(part, new long[] {count, width}, 'c'); // [count, width]
        DataType type = graph.getConfiguration().getDataType();
        return type == DataType.FLOAT ? made : made.castTo(type);
    }

    /** Row-major, on the heap. */
    private static float[] flat(INDArray array) {
        return array.dup('c').reshape(array.length()).toFloatVector();
    }

    private static void copy(INDArray from, float[] to) {
        float[] values = flat(from);
        System.arraycopy(values, 0, to, 0, values.length);
    }

    /** Between back-propagation and the optimizer DL4J holds the gradient summed over the batch; before any clipping. */
    private final class BeforeUpdate extends BaseTrainingListener {
        @Override
        public void onGradientCalculation(Model model) {
            dataLoss = graph.score() - penalty();
            INDArray sum = graph.gradient().gradient();
            if (recording) {
                float[] mean = flat(sum);
                for (int i = 0; i < mean.length; i++) {
                    mean[i] /= batchSize;
                }
                gradient = mean;
            }
        }
    }
}
