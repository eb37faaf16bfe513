/**
 * The first minute: a network that learns at one click, the next steps, files opened last, what is new, tips. What is done
 * is done by the window, which hands in its {@link org.neurarium.ui.welcome.WelcomeDeeds deeds}.
 */
@NullMarked
package org.neurarium.ui.welcome;

import org.jspecify.annotations.NullMarked;
