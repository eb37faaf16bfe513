package org.neurarium.ui.workspace;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neurarium.document.spec.TokenVectors;

/**
 * Word vectors that a layer can start from.
 *
 * @param name of the table that the project will carry
 * @param newest the vectors as they are when it is asked, on the JavaFX thread: what finds those of tokens, slow for many and
 *     so called in the background
 */
public record VectorOffer(String name, Supplier<Function<List<String>, TokenVectors>> newest) {
}
