package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.Project;
import org.neurarium.lesson.TemplateCatalogue;

/** Deeplearning4j's output(), which frees memory as it goes, says the same as its feedForward(), which keeps everything. */
class SideInputOutputTest {
    /** The same operations on the same numbers. */
    private static final double SAME = 1e-6;

    @Test
    void attentionOverAnEncoderSaysTheSameBothWays() throws Exception {
        Project project = TemplateCatalogue.find("seq2seq-attention").orElseThrow().project();
        CompiledNetwork net = Nets.compiled(project, DatasetCatalogue.get("dates")
                .load(project.data().settings().with("count", 100)).schema());
        ComputationGraph graph = net.newGraph();
        INDArray[] inputs = new INDArray[2];
        for (int i = 0; i < 2; i++) {
            float[][] ids = new float[4][net.inputs().get(i).shape().size(0)];
            for (int b = 0; b < 4; b++) {
                for (int t = 0; t < ids[b].length; t++) {
                    ids[b][t] = 1 + (3 * b + 7 * t) % 10;
                }
            }
            inputs[i] = Nd4j.createFromArray(ids);
        }
        for (int round = 0; round < 3; round++) {
            INDArray whole = graph.feedForward(inputs, false).get("out").dup('c');
            INDArray answered = graph.output(false, inputs)[0];
            assertEquals(0, whole.sub(answered).amaxNumber().doubleValue(), SAME);
        }
    }
}
