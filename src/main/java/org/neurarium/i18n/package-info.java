/**
 * Every sentence the program says, in English and Korean. Uses the JDK only. Start at {@link org.neurarium.i18n.Messages}.
 */
@NullMarked
package org.neurarium.i18n;

import org.jspecify.annotations.NullMarked;
