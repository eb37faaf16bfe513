/**
 * Formulas written in LaTeX, set in the text's colour. Uses JLaTeXMath and {@code ui.common}. Start at
 * {@link org.neurarium.ui.common.formula.FormulaView}.
 */
@NullMarked
package org.neurarium.ui.common.formula;

import org.jspecify.annotations.NullMarked;
