/**
 * Demos that people make: drafts, how they are written in the form that {@code lesson} reads, the folder that they are
 * kept in, and the file that hands one on. Start at {@link org.neurarium.lesson.own.DemoDraft}.
 */
@NullMarked
package org.neurarium.lesson.own;

import org.jspecify.annotations.NullMarked;
