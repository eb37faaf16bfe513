/**
 * Presenter mode: keys of a clicker, pointer, blank screen and hints over the window, and the speaker's own window with
 * notes and timer. It knows nothing of what is presented; the shell says what a key does. May use ui.common. Start at
 * {@link org.neurarium.ui.presenter.PresenterViewModel}.
 */
@NullMarked
package org.neurarium.ui.presenter;

import org.jspecify.annotations.NullMarked;
