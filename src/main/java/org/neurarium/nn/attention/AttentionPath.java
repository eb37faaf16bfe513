package org.neurarium.nn.attention;

import java.util.Map;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neurarium.nn.layer.Glass.Inside;

/** One way to carry an attention layer out. */
interface AttentionPath {

    /** The output, [batch, out, queries] or [batch, out]. */
    INDArray forward(AttentionPass pass, ParamSource params, LayerWorkspaceMgr workspaces);

    /** Writes the parameters' gradients, and gives those of the inputs of the last forward pass. */
    Slopes backward(INDArray epsilon, ParamSource params, LayerWorkspaceMgr workspaces);

    /** Scores, masked scores, weights and context of the last watched forward pass. */
    Map<String, Inside> inside();

    /** Loss gradients by the inputs. */
    record Slopes(INDArray query, @Nullable INDArray memory) {
    }
}
