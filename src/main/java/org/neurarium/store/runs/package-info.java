/**
 * Every training run, kept in one SQLite file in the user's folder: what was trained (the whole project), how it went
 * (figures and curves), and the weights while they are few. Two windows may write at once; a killed process loses at most
 * the last seconds. Uses {@code document} and {@code train}. Start at {@link org.neurarium.store.runs.RunStore}.
 */
@NullMarked
package org.neurarium.store.runs;

import org.jspecify.annotations.NullMarked;
