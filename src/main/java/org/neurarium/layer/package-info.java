/**
 * One class per layer type, and the catalogue that lists them. A {@link org.neurarium.layer.LayerType} answers
 * everything about its layer: settings, ports, shapes, counts, how DL4J builds it, how it is written in exported code.
 * Uses {@code document}, {@code nn} and DL4J's configuration classes. Start at {@link org.neurarium.layer.LayerType}.
 */
@NullMarked
package org.neurarium.layer;

import org.jspecify.annotations.NullMarked;
