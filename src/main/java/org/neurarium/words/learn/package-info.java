/**
 * Methods that learn word vectors: skip-gram and CBOW, fastText, GloVe, LSA. Workers write the same arrays without locks
 * (Niu and others 2011, "Hogwild"); whoever watches takes copies. Start at
 * {@link org.neurarium.words.learn.WordTraining}.
 */
@NullMarked
package org.neurarium.words.learn;

import org.jspecify.annotations.NullMarked;
