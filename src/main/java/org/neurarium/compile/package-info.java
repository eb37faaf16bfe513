/**
 * From a project to a DL4J configuration, or to the problems that prevent it; exported code.
 * Uses {@code document, layer, dataset, words, nn} and DL4J. Start at {@link org.neurarium.compile.NetworkAnalysis}.
 */
@NullMarked
package org.neurarium.compile;

import org.jspecify.annotations.NullMarked;
