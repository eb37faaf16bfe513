package org.neurarium.compile;

import java.util.List;
import org.neurarium.layer.DensePart;
import org.neurarium.layer.OutputObjective;

/**
 * A network that is nothing but dense layers one after the other, described for the fused step, which works on the same
 * flat parameter vector as Deeplearning4j.
 *
 * @param inputs numbers that enter, after {@link FeatureEncoding}
 * @param steps hidden layers in order, then the output
 */
public record DenseChain(int inputs, List<Step> steps, OutputObjective objective) {
    public DenseChain {
        steps = List.copyOf(steps);
    }

    /**
     * y = f(xW + b).
     *
     * @param inputs length of x
     * @param part with penalties filled in
     * @param kernelOffset start of W [inputs, units] in the flat vector; the input index runs fastest
     * @param biasOffset start of b [units], or −1 without bias
     */
    public record Step(String node, int inputs, DensePart part, int kernelOffset, int biasOffset) {
    }
}
