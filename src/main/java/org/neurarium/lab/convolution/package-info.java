/**
 * A kernel or a pooling window that slides over a small image, with every product. Uses the JDK only. Start reading at
 * {@link org.neurarium.lab.convolution.Convolution}.
 */
@NullMarked
package org.neurarium.lab.convolution;

import org.jspecify.annotations.NullMarked;
