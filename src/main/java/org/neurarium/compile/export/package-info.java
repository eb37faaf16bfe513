/**
 * A project as a script for Keras or PyTorch, or as a Java class for Deeplearning4j. Text only: quick enough to follow
 * every edit. Uses {@code document, layer, dataset} and {@code compile}. Start at
 * {@link org.neurarium.compile.export.CodeExport}.
 */
@NullMarked
package org.neurarium.compile.export;

import org.jspecify.annotations.NullMarked;
