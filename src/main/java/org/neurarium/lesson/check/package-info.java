/**
 * One class per demo: trains the demo's own networks, or computes what its lab does, and compares the figures with the fact that
 * the demo shows. Start at {@link org.neurarium.lesson.check.DemoCheck}.
 */
@NullMarked
package org.neurarium.lesson.check;

import org.jspecify.annotations.NullMarked;
