/**
 * What a demo says: sections of Markdown with links that act, live numbers, questions and speaker notes, as values. Knows
 * no project and no window. Start at {@link org.neurarium.lesson.text.DemoText}.
 */
@NullMarked
package org.neurarium.lesson.text;

import org.jspecify.annotations.NullMarked;
