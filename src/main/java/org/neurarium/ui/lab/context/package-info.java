/**
 * The lab on words in context: one word in two senses, its vectors and a task's mix of them. Uses {@code lab.context} and
 * {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.context.ContextViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.context;

import org.jspecify.annotations.NullMarked;
