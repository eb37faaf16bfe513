/**
 * What all views share: the door to the JavaFX thread, background jobs, theme, texts, icons, dialogs.
 * Uses JavaFX, {@code i18n} and {@code settings}. Start at {@link org.neurarium.ui.common.FxThread}.
 */
@NullMarked
package org.neurarium.ui.common;

import org.jspecify.annotations.NullMarked;
