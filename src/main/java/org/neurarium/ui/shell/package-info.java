/**
 * The window: title bar, panes, commands, command palette, files and recovery. The only package in which features meet.
 * Start at {@link org.neurarium.ui.shell.StudioView}.
 */
@NullMarked
package org.neurarium.ui.shell;

import org.jspecify.annotations.NullMarked;
