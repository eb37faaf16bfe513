/**
 * A kernel and a pooling window that slide over an image whose numbers can be typed. Uses {@code lab.convolution} and
 * {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.convolution.ConvolutionViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.convolution;

import org.jspecify.annotations.NullMarked;
