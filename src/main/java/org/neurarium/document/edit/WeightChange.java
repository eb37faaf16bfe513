package org.neurarium.document.edit;

/**
 * A person set one trained number by hand. Parameters are not part of the project, so this travels beside it in the
 * undo list: undoing it puts {@code before} back into the running session.
 *
 * @param parameter "kernel" or "bias" (further names per layer type)
 * @param index place in the parameter's row-major array ([inputs, units] for a kernel)
 */
public record WeightChange(String node, String parameter, int index, float before, float after) {
    public WeightChange reversed() {
        return new WeightChange(node, parameter, index, after, before);
    }
}
