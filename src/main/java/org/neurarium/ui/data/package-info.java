/**
 * The data of the project: the bar under the title, the chooser with its cards and settings, and the import of a table.
 * Uses {@code ui.common}, {@code ui.workspace} and packages without a window. Start at
 * {@link org.neurarium.ui.data.DataBarView}; what it does stands in {@link org.neurarium.ui.data.DataBarViewModel} and
 * {@link org.neurarium.ui.data.ImportViewModel}, which need no toolkit.
 */
@NullMarked
package org.neurarium.ui.data;

import org.jspecify.annotations.NullMarked;
