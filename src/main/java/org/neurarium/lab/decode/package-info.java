/**
 * From next-token probabilities to a text: greedy and beam search, sampling with temperature and top-k. Uses the JDK only;
 * the model is asked through {@link org.neurarium.lab.decode.NextTokens}. Start reading at
 * {@link org.neurarium.lab.decode.BeamSearch}.
 */
@NullMarked
package org.neurarium.lab.decode;

import org.jspecify.annotations.NullMarked;
