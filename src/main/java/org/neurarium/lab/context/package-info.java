/**
 * Words in context: a language model in two directions, learned from made sentences, and what it makes of one word in two
 * senses. Uses the JDK only. Start reading at {@link org.neurarium.lab.context.TwoDirectionModel}.
 */
@NullMarked
package org.neurarium.lab.context;

import org.jspecify.annotations.NullMarked;
