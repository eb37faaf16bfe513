package org.neurarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
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
    /**
     * Numbers that a forward pass holds at once, at most, but always a batch; more examples are taken in turns. What is
     * refused for want of memory is judged by the batch.
     */
    private static final long NUMBERS = 1 << 21;
    private static final int TURN = 4096;

    private final ComputationGraph graph;
    private final GraphFeed feed;
    private final long seed;
    private final GraphScoring scoring;
    private final GraphWatch watch;
    private final NewestStep newest;

    Dl4jStepper(CompiledNetwork network) {
        this.graph = network.newGraph();
        this.feed = new GraphFeed(network, graph.getConfiguration().getDataType());
        this.seed = network.project().training().seed();
        int batch = network.project().training().batchSize();
        this.scoring = new GraphScoring(graph, feed, (int) Math.min(TURN, Math.max(batch, NUMBERS / network.numbersEach())));
        this.watch = new GraphWatch(graph);
        this.newest = new NewestStep(graph);
        List<TrainingListener> listeners = new ArrayList<>(graph.getListeners());
        listeners.add(0, newest); // clipping, if there is any, comes after it
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
        return new Numbers(state == null ? new float[0] : GraphFeed.flat(state));
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
        prepare(iteration);
        graph.getConfiguration().setEpochCount(epoch);
        GraphFeed.Fed fed = feed.of(batch);
        newest.begins(batch.count);
        graph.fit(fed.inputs(), feed.labels(batch), fed.masks(), feed.labelMasks(batch));
        newest.ended();
        return newest.dataLoss();
    }

    @Override
    public void recording(boolean on) {
        newest.recording(on);
    }

    @Override
    public float[] gradient() {
        return newest.gradient();
    }

    @Override
    public float[] update() {
        return newest.update();
    }

    @Override
    public void forgetStep() {
        newest.forget();
    }

    @Override
    public double objective(Batch batch, long iteration, float[] into) {
        prepare(iteration);
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
        return scoring.score(set, first, count, into);
    }

    @Override
    public Forward forward(float[] in, int count) {
        return scoring.forward(in, count);
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> inside(List<String> vertices, float[] in, int count) {
        return watch.during(vertices, () -> scoring.pass(in, 0, count));
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> inside(List<String> vertices, Batch batch, long iteration) {
        return watch.during(vertices, () -> {
            prepare(iteration);
            backward(batch);
        });
    }

    @Override
    public Map<String, Glass.Inside> slopes(List<String> vertices, float[] in, int step, int unit) {
        return new GraphSlopes(graph, feed).of(vertices, in, step, unit);
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> newestStep(List<String> vertices) {
        return newest.inside(vertices);
    }

    /** As the graph's own {@code close}, which goes through the whole heap twice while everything else stands still. */
    @Override
    public void close() {
        Updater updater = graph.getUpdater(false);
        release(graph.params());
        release(graph.getFlattenedGradients());
        release(updater == null ? null : updater.getStateViewArray());
        MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
        List.copyOf(workspaces.getAllWorkspacesForCurrentThread()).forEach(workspaces::destroyWorkspace);
    }

    private static void release(@Nullable INDArray array) {
        if (array != null && array.closeable()) {
            array.close();
        }
    }

    ComputationGraph graph() {
        return graph;
    }

    private void prepare(long iteration) {
        Nd4j.getRandom().setSeed(BatchOrder.mix(seed, iteration));
        graph.getConfiguration().setIterationCount((int) iteration);
    }

    private static void copy(INDArray from, float[] to) {
        float[] values = GraphFeed.flat(from);
        System.arraycopy(values, 0, to, 0, values.length);
    }
}
