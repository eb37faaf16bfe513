/**
 * Writing a demo without programming: its steps, both texts side by side with a preview, goals, what is hidden, locked
 * and pointed at. It knows the window only through {@link org.neurarium.ui.demo.editor.EditorStage}. Start at
 * {@link org.neurarium.ui.demo.editor.DemoEditorViewModel}.
 */
@NullMarked
package org.neurarium.ui.demo.editor;

import org.jspecify.annotations.NullMarked;
