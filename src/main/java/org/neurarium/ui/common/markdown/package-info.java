/**
 * Markdown as nodes, with formulas, links that act and live numbers put in by who shows it. Uses {@code ui.common} and
 * {@code ui.common.formula}. Start at {@link org.neurarium.ui.common.markdown.MarkdownText}.
 */
@NullMarked
package org.neurarium.ui.common.markdown;

import org.jspecify.annotations.NullMarked;
