/**
 * Images: the drawing of digits and shapes, the reading of image files that nobody vouches for, and the changes made to
 * images while a network learns. Pixels are floats in [0, 1], an image is {@code [height × width × channels]} row by row
 * with its channels side by side. Uses {@code document.spec}, the random numbers of {@code dataset}, and javax.imageio.
 * Start at {@link org.neurarium.dataset.image.DigitPainter}, {@link org.neurarium.dataset.image.IdxFiles} and
 * {@link org.neurarium.dataset.image.Augmentation}.
 */
@NullMarked
package org.neurarium.dataset.image;

import org.jspecify.annotations.NullMarked;
