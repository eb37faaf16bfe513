/**
 * The demos: their list, and the card that stands beside what the open one shows; its live numbers, questions and goals.
 * Start at {@link org.neurarium.ui.demo.DemoCardView}.
 */
@NullMarked
package org.neurarium.ui.demo;

import org.jspecify.annotations.NullMarked;
