/**
 * What is open: the project with its undo list, the selection, the session and its newest frame, as
 * observable values that every feature may watch and edit. Start at {@link org.neurarium.ui.workspace.Workspace}.
 */
@NullMarked
package org.neurarium.ui.workspace;

import org.jspecify.annotations.NullMarked;
