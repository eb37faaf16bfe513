/**
 * What all labs share: the head that goes from step to step, its bar, the frame with settings, picture and written
 * arithmetic, grids of numbers. Uses JavaFX, {@code ui.common}, {@code document} and {@code i18n}. Start at {@link org.neurarium.ui.lab.stage.LabPane}.
 */
@NullMarked
package org.neurarium.ui.lab.stage;

import org.jspecify.annotations.NullMarked;
