/**
 * The bar above views of one example: which one it is, the one before and after it, what a person types instead, the right
 * answer and the network's. Uses {@code ui.common}, {@code ui.workspace} and packages without a window; other views use it.
 * Start at {@link org.neurarium.ui.viz.subject.SubjectBar}.
 */
@NullMarked
package org.neurarium.ui.viz.subject;

import org.jspecify.annotations.NullMarked;
