/**
 * Edits of a project as functions, and undo as a bounded list of projects. Uses {@code document} only.
 * Start at {@link org.neurarium.document.edit.UndoHistory}.
 */
@NullMarked
package org.neurarium.document.edit;

import org.jspecify.annotations.NullMarked;
