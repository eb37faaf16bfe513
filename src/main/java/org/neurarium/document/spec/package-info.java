/**
 * How a setting, a tensor shape and a problem are described as values, so that layers, datasets,
 * optimizers, the inspector, the command line and validation share one vocabulary. Uses the JDK only.
 * Start at {@link org.neurarium.document.spec.ParamSpec}.
 */
@NullMarked
package org.neurarium.document.spec;

import org.jspecify.annotations.NullMarked;
