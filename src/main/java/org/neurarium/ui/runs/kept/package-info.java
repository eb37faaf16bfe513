/**
 * The runs of the store as the window shows them: they are kept while the window trains, listed, filtered, and their
 * settings told. May use {@code store}, {@code ui.workspace} and what is below. Start at
 * {@link org.neurarium.ui.runs.kept.RunRoom}.
 */
@NullMarked
package org.neurarium.ui.runs.kept;

import org.jspecify.annotations.NullMarked;
