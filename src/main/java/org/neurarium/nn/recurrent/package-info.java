/**
 * Recurrent layers of our own for Deeplearning4j: simple RNN, LSTM and GRU, whose gates can be read.
 *
 * <p>The formulas are written once ({@link org.neurarium.nn.recurrent.Cell} and what implements it) over {@code Lanes}:
 * single precision with OpenBLAS for training, plain double precision for gradient checks. May use {@code nn.layer},
 * {@code nn.fused}, OpenBLAS and Deeplearning4j. Start with {@link org.neurarium.nn.recurrent.RecurrentLayer}.
 */
@NullMarked
package org.neurarium.nn.recurrent;

import org.jspecify.annotations.NullMarked;
