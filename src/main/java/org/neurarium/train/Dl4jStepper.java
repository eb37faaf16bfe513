package org.neurarium.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.nn.layer.Glass;

/**
 * Steps as DL4J's own {@code fit} makes them; takes any network. Around each step it sets the counters and the seed of
 * the random numbers, so that a step depends on nothing but parameters, optimizer memory, batch and iteration.
 */
final class Dl4jStepper implements Stepper {
    /** Activations of a forward pass at once, at most; more examples are taken in turns. */
    private static final long NUMBERS = 1 << 24;
    private static final int TURN = 4096;

    private final ComputationGraph graph;
    private final GraphFeed feed;
    private final long seed;
    private final int turn;
    private final String output;
    private boolean recording;
    private float[] gradient = new float[0];
    private float[] update = new float[0];
    private double dataLoss;
    private int batchSize = 1;

    Dl4jStepper(CompiledNetwork network) {
        this.graph = network.newGraph();
        this.feed = new GraphFeed(network, graph.getConfiguration().getDataType());
        this.seed = network.project().training().seed();
        this.output = graph.getConfiguration().getNetworkOutputs().get(0);
        long each = network.layers().stream().mapToLong(l -> l.output().count()).sum();
        this.turn = (int) Math.max(1, Math.min(TURN, NUMBERS / Math.max(1, each)));
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
        GraphFeed.Fed fed = feed.of(batch);
        graph.fit(fed.inputs(), feed.labels(batch), fed.masks(), feed.labelMasks(batch));
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
    public void forgetStep() {
        gradient = new float[0];
        update = new float[0];
    }

    @Override
    public double objective(Batch batch, long iteration, float[] into) {
        prepare(batch, iteration);
        backward(batch);
        INDArray flat = graph.gradient().gradient();
        flat.divi(batch.count);
        for (Layer layer : graph.getLayers()) {
            addPenalties(layer, graph.gradient().gradientForVariable());
        }
        copy(flat, into);
        return graph.score();
    }

    /** Forward and backward as in training, without an update. */
    private void backward(Batch batch) {
        GraphFeed.Fed fed = feed.of(batch);
        graph.setInputs(fed.inputs());
        graph.setLabels(feed.labels(batch));
        graph.setLayerMaskArrays(fed.masks(), feed.labelMasks(batch));
        graph.computeGradientAndScore();
        graph.clearLayerMaskArrays();
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
        double sum = 0;
        for (int done = 0; done < count; done += turn) {
            Batch batch = Batch.range(set, first + done, Math.min(turn, count - done));
            float[] part = outputs(batch);
            System.arraycopy(part, 0, into, done * set.targetWidth(), part.length);
            sum += loss(batch) * set.targets().asked(first + done, batch.count);
        }
        return sum;
    }

    private float[] outputs(Batch batch) {
        GraphFeed.Fed fed = feed.of(batch);
        graph.setLayerMaskArrays(fed.masks(), feed.labelMasks(batch));
        Map<String, INDArray> layers = graph.feedForward(fed.inputs(), false, true);
        graph.getLayer(output).setInput(arriving(layers.get(below()), batch.count), LayerWorkspaceMgr.noWorkspaces());
        return GraphFeed.rows(layers.get(output));
    }

    /** Follows {@link #outputs}, which has left the output's input where it is. */
    private double loss(Batch batch) {
        Layer last = graph.getLayer(output);
        ((IOutputLayer) last).setLabels(feed.labels(batch)[0]);
        INDArray[] masks = feed.labelMasks(batch);
        last.setMaskArray(masks == null ? null : masks[0]); // the forward pass has let go of it
        double mean = ((IOutputLayer) last).computeScore(0, false, LayerWorkspaceMgr.noWorkspaces());
        last.clear();
        graph.clearLayerMaskArrays();
        return mean;
    }

    /** As the output layer takes it. */
    private INDArray arriving(INDArray activation, int count) {
        InputPreProcessor form = ((LayerVertex) graph.getVertex(output)).getLayerPreProcessor();
        return form == null ? activation : form.preProcess(activation, count, LayerWorkspaceMgr.noWorkspaces());
    }

    private String below() {
        return graph.getConfiguration().getVertexInputs().get(output).get(0);
    }

    @Override
    public Forward forward(float[] in, int count) {
        if (count > turn) {
            return node -> inTurns(node, in, count);
        }
        Map<String, INDArray> layers = pass(in, 0, count);
        return node -> GraphFeed.rows(layers.get(node)); // [count, units]
    }

    private Map<String, INDArray> pass(float[] in, int first, int count) {
        GraphFeed.Fed fed = feed.of(in, first, count);
        graph.setLayerMaskArrays(fed.masks(), null);
        Map<String, INDArray> layers = graph.feedForward(fed.inputs(), false, true);
        graph.clearLayerMaskArrays();
        return layers;
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> inside(List<String> vertices, float[] in, int count) {
        return watching(vertices, () -> pass(in, 0, count));
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> inside(List<String> vertices, Batch batch, long iteration) {
        return watching(vertices, () -> {
            prepare(batch, iteration);
            backward(batch);
        });
    }

    private Map<String, Map<String, Glass.Inside>> watching(List<String> vertices, Runnable work) {
        Map<String, Glass> layers = new LinkedHashMap<>();
        for (String vertex : vertices) {
            if (graph.getLayer(vertex) instanceof Glass glass) {
                layers.put(vertex, glass);
            }
        }
        Map<String, Map<String, Glass.Inside>> seen = new LinkedHashMap<>();
        if (!layers.isEmpty()) {
            layers.values().forEach(g -> g.watch(true));
            try {
                work.run();
                layers.forEach((vertex, glass) -> seen.put(vertex, Map.copyOf(glass.inside())));
            } finally {
                layers.values().forEach(g -> g.watch(false));
            }
        }
        return seen;
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
        for (int first = 0; first < count; first += turn) {
            float[] part = GraphFeed.rows(pass(in, first, Math.min(turn, count - first)).get(node));
            if (all.length == 0) {
                all = new float[part.length / Math.min(turn, count) * count];
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
