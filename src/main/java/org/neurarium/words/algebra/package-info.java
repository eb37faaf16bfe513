/**
 * The little linear algebra that word vectors need, in double: eigenvectors of symmetric matrices and orthonormal bases.
 * Uses the JDK only. Start at {@link org.neurarium.words.algebra.SymmetricEigen}.
 */
@NullMarked
package org.neurarium.words.algebra;

import org.jspecify.annotations.NullMarked;
