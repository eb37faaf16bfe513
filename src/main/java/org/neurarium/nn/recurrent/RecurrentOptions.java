package org.neurarium.nn.recurrent;

import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * How a recurrent layer computes; names and defaults are Keras'.
 *
 * @param activation φ, of the candidate and the output
 * @param recurrentActivation σ, of the gates
 * @param useBias whether there is a bias
 * @param keepBias what the bias of the gate that keeps the state starts with: an LSTM's forget gate (1: Jozefowicz et al. 2015), a
 *     GRU's update gate; large where something must be remembered long (Tallec &amp; Ollivier 2018)
 * @param resetAfter GRU: the reset gate multiplies hU + b′ (true), or h before the product, as in the first paper
 * @param returnSequences whether every step is given out, or the last valid one
 * @param returnState LSTM that does not return sequences: h and then c of the last valid step
 * @param goBackwards whether the last step is read first; a returned sequence then has the order in which it was made
 * @param aligned with goBackwards: the returned sequence has the order of the input
 * @param truncation k: no gradient flows from step t to step t − 1 where t is a multiple of k (t ≥ 1, counted in the
 *     order of computation); 0 for back-propagation through all steps. The forward pass does not change
 * @param dropout share of the inputs dropped while training, the same for all steps, with inverted scaling
 * @param recurrentDropout the same for the state that enters the product with U
 */
public record RecurrentOptions(
        @JsonProperty("activation") Squash activation,
        @JsonProperty("recurrentActivation") Squash recurrentActivation,
        @JsonProperty("useBias") boolean useBias,
        @JsonProperty("keepBias") double keepBias,
        @JsonProperty("resetAfter") boolean resetAfter,
        @JsonProperty("returnSequences") boolean returnSequences,
        @JsonProperty("returnState") boolean returnState,
        @JsonProperty("goBackwards") boolean goBackwards,
        @JsonProperty("aligned") boolean aligned,
        @JsonProperty("truncation") int truncation,
        @JsonProperty("dropout") double dropout,
        @JsonProperty("recurrentDropout") double recurrentDropout) {

    /** Keras' defaults. */
    public static final RecurrentOptions DEFAULT =
            new RecurrentOptions(Squash.TANH, Squash.SIGMOID, true, 0, true, false, false, false, false, 0, 0, 0);

    @JsonCreator
    public RecurrentOptions {
        if (truncation < 0) {
            throw new IllegalArgumentException("A truncation is 0 (none) or a number of steps, not " + truncation + ".");
        }
        if (!(dropout >= 0 && dropout < 1 && recurrentDropout >= 0 && recurrentDropout < 1)) {
            throw new IllegalArgumentException("Dropout rates lie in [0, 1).");
        }
    }

    public RecurrentOptions withActivations(Squash forState, Squash forGates) {
        return new RecurrentOptions(forState, forGates, useBias, keepBias, resetAfter, returnSequences, returnState,
                goBackwards, aligned, truncation, dropout, recurrentDropout);
    }

    public RecurrentOptions withBias(boolean bias, double keepStartsAt) {
        return new RecurrentOptions(activation, recurrentActivation, bias, keepStartsAt, resetAfter, returnSequences,
                returnState, goBackwards, aligned, truncation, dropout, recurrentDropout);
    }

    public RecurrentOptions withResetAfter(boolean after) {
        return new RecurrentOptions(activation, recurrentActivation, useBias, keepBias, after, returnSequences,
                returnState, goBackwards, aligned, truncation, dropout, recurrentDropout);
    }

    /** @param state taken with {@code sequences} false only */
    public RecurrentOptions returning(boolean sequences, boolean state) {
        return new RecurrentOptions(activation, recurrentActivation, useBias, keepBias, resetAfter, sequences,
                state && !sequences, goBackwards, aligned, truncation, dropout, recurrentDropout);
    }

    /** @param inputOrder whether a returned sequence is put back into the order of the input */
    public RecurrentOptions backwards(boolean backwards, boolean inputOrder) {
        return new RecurrentOptions(activation, recurrentActivation, useBias, keepBias, resetAfter, returnSequences,
                returnState, backwards, inputOrder, truncation, dropout, recurrentDropout);
    }

    public RecurrentOptions withTruncation(int steps) {
        return new RecurrentOptions(activation, recurrentActivation, useBias, keepBias, resetAfter, returnSequences,
                returnState, goBackwards, aligned, steps, dropout, recurrentDropout);
    }

    public RecurrentOptions withDropout(double ofInputs, double ofState) {
        return new RecurrentOptions(activation, recurrentActivation, useBias, keepBias, resetAfter, returnSequences,
                returnState, goBackwards, aligned, truncation, ofInputs, ofState);
    }
}
