/**
 * The problem report: a text about program and machine that names nobody, for a person to read, change and hand on.
 * Uses {@code document}, {@code guide}, {@code i18n} and {@code settings}. Start at {@link org.neurarium.report.ProblemReport}.
 */
@NullMarked
package org.neurarium.report;

import org.jspecify.annotations.NullMarked;
