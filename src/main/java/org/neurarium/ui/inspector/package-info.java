/**
 * The inspector: settings, formula, shapes and distributions of what is selected, or of the whole project. Fields are
 * generated from {@link org.neurarium.document.spec.ParamSpec}s; nothing here knows a layer kind. Uses
 * {@code ui.common}, {@code ui.workspace} and packages without a window.
 * Start at {@link org.neurarium.ui.inspector.InspectorView}.
 */
@NullMarked
package org.neurarium.ui.inspector;

import org.jspecify.annotations.NullMarked;
