/**
 * The open project as a program of another library, written anew while it is edited.
 * Uses {@code ui.common}, {@code ui.workspace} and {@code compile.export}.
 * Start at {@link org.neurarium.ui.viz.code.CodeView}.
 */
@NullMarked
package org.neurarium.ui.viz.code;

import org.jspecify.annotations.NullMarked;
