/**
 * Small controls that the panes of the words lab share, and its door to the system's file dialogs. Uses
 * {@code ui.common}. Start at {@link org.neurarium.ui.words.control.Controls}.
 */
@NullMarked
package org.neurarium.ui.words.control;

import org.jspecify.annotations.NullMarked;
