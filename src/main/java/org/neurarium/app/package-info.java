/**
 * Where the program starts, and the only place that knows both the command line and the window. May use everything;
 * nothing uses it. Start at {@link org.neurarium.app.Main}.
 */
@NullMarked
package org.neurarium.app;

import org.jspecify.annotations.NullMarked;
