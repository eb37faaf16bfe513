package org.neurarium.layer;

import java.util.List;

/**
 * One layer in exported code. In each expression {@code {in}} stands for the incoming tensor (several: a comma-separated list).
 *
 * @param keras expression over the functional API, e.g. {@code layers.Dense(4, activation="tanh")({in})}
 * @param pytorchModule constructor expression of the module, empty if the layer has no state
 * @param pytorchForward expression in {@code forward}; {@code {self}} stands for the module
 * @param dl4j expression of the layer's configuration, or vertex; {@code dl4jIsVertex} tells which
 * @param imports DL4J classes to import
 */
public record LayerCode(String keras, String pytorchModule, String pytorchForward, String dl4j, boolean dl4jIsVertex,
                        List<String> imports) {
}
