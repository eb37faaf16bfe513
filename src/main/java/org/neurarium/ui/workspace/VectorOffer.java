package org.neurarium.ui.workspace;

import java.util.List;
import java.util.function.Function;
import org.neurarium.document.spec.TokenVectors;

/**
 * Word vectors that a layer can start from.
 *
 * @param name of the table that the project will carry
 * @param matched finds the vectors of tokens; slow for many, so called in the background
 */
public record VectorOffer(String name, Function<List<String>, TokenVectors> matched) {
}
