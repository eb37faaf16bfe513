/**
 * Demos and templates: scenes that a learner opens, their texts in both languages, and a check of each demo's claim by
 * real training. A demo is the folder {@code resources/demos/<id>/} and one line in
 * {@link org.neurarium.lesson.DemoCatalogue}. Uses {@code document}, {@code layer}, {@code dataset}, {@code lab}, {@code compile}
 * and {@code train}. Start at {@link org.neurarium.lesson.Demo}.
 */
@NullMarked
package org.neurarium.lesson;

import org.jspecify.annotations.NullMarked;
