/** Tests of the inspector: values without a toolkit, fields with one. */
@NullMarked
package org.neurarium.ui.inspector;

import org.jspecify.annotations.NullMarked;
