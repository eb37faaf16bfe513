package org.neurarium.layer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One layer in exported code. {@code {in}} stands for the incoming tensor (several: separated by commas), {@code {out}}
 * for the variable that takes the result, {@code {self}} for the module.
 *
 * @param objective what a layer that ends the network minimises, else null
 */
public record LayerCode(Keras keras, PyTorch pytorch, Dl4j dl4j, @Nullable OutputObjective objective) {
    /**
     * @param expression in Keras' functional API, e.g. {@code layers.Dense(4, activation="tanh")({in})}; for a layer
     *     that starts the network, what is done to the input, {@code {in}} where nothing is
     * @param definitions classes and functions it needs, each written once per script
     */
    public record Keras(String expression, List<String> definitions) {
        public static Keras of(String expression) {
            return new Keras(expression, List.of());
        }
    }

    /**
     * @param module constructor of its module, empty where it needs none
     * @param forward statements of the forward pass; {@code {mask}} stands for the valid steps [batch, time] of what
     *     arrives, {@code {mask2}} for those of the second wire, {@code None} where all are; an argument {@code mask=None} is
     *     left out again. {@code {valid}} is the incoming tensor with 0 where it is not valid; a statement with
     *     {@code {seen}}, the valid steps of what leaves, is left out where all are
     * @param initialise statements that set the initial parameters
     * @param penalties terms to be added to the loss
     * @param definitions classes it needs, each written once per script
     * @param mask the valid steps of what leaves as an expression over {@code {mask}}: that alone where the steps stay what they
     *     were, empty where they are no longer steps
     */
    public record PyTorch(String module, List<String> forward, List<String> initialise, List<String> penalties,
                          List<String> definitions, String mask) {
        /** A layer that leaves the steps what they were. */
        public PyTorch(String module, List<String> forward, List<String> initialise, List<String> penalties, List<String> definitions) {
            this(module, forward, initialise, penalties, definitions, "{mask}");
        }

        /** The same with other steps, and with what the expression needs. */
        public PyTorch withMask(String expression, String... needs) {
            return new PyTorch(module, forward, initialise, penalties, Stream.concat(definitions.stream(), Stream.of(needs)).toList(),
                    expression);
        }

        /** A layer without parameters of its own. */
        public static PyTorch of(String module, String... forward) {
            return new PyTorch(module, List.of(forward), List.of(), List.of(), List.of());
        }
    }

    /**
     * @param expression the configuration of a layer or vertex; for a layer that starts the network, an expression over
     *     the array of features, {@code {in}} where nothing is done to it
     * @param isVertex whether it is a vertex
     * @param imports classes it names
     * @param before what stands between the layer's feeders and it; {@code {name}} is the layer's name as a literal
     * @param inputs suffixes of the steps that feed it, "" for the layer's feeders; empty where only these do
     */
    public record Dl4j(String expression, boolean isVertex, List<String> imports, List<Step> before, List<String> inputs) {
        /**
         * A vertex or layer named after its layer with a suffix.
         *
         * @param inputs suffixes of the steps that feed it, "" for the layer's feeders; empty where only these do
         */
        public record Step(String suffix, String expression, boolean isVertex, List<String> inputs) {
            public Step(String suffix, String expression, boolean isVertex) {
                this(suffix, expression, isVertex, List.of());
            }
        }

        public Dl4j(String expression, boolean isVertex, List<String> imports) {
            this(expression, isVertex, imports, List.of(), List.of());
        }

        public static Dl4j layer(String expression, List<String> imports) {
            return new Dl4j(expression, false, imports);
        }

        public static Dl4j vertex(String expression, String... imports) {
            return new Dl4j(expression, true, List.of(imports));
        }
    }

    /** A layer in the middle of a network. */
    public static LayerCode of(Keras keras, PyTorch pytorch, Dl4j dl4j) {
        return new LayerCode(keras, pytorch, dl4j, null);
    }
}
