package org.neurarium.nn.activation;

/** What an activation function needs around it. */
public enum ActivationKind {
    /** Acts on each number alone, with fixed parameters: a Deeplearning4j activation. */
    ELEMENTWISE,
    /** Acts on each number alone, with parameters trained per unit: a layer of {@code nn.layer}. */
    LEARNED,
    /** Mixes the numbers of one example (softmax): a Deeplearning4j activation, drawn as a section. */
    VECTOR,
    /** Mixes several affine maps of the input (maxout): a dense layer of {@code nn.layer}, drawn as a section. */
    PIECES
}
