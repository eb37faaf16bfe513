/**
 * Where the views stand: below the canvas side by side or as tabs, beside it, or in windows of their own; how a person
 * moves them, and how the arrangement is remembered. Knows no view: those are listed in
 * {@code org.neurarium.ui.shell.ViewCatalogue}. May use {@code ui.common}, {@code ui.workspace}, {@code settings},
 * {@code document}. Start at {@link org.neurarium.ui.shell.dock.Dock} and {@link org.neurarium.ui.shell.dock.DockLayout}.
 */
@NullMarked
package org.neurarium.ui.shell.dock;

import org.jspecify.annotations.NullMarked;
