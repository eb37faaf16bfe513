/**
 * Graphics cards before ND4J is loaded: what the driver says of them, what a small operation in another process shows, and
 * what stands in the way of one.
 *
 * <p>May use the JDK, and ND4J and JavaCPP in the process that tries a card. Start with
 * {@link org.neurarium.nn.backend.card.CardGuard}.
 */
@NullMarked
package org.neurarium.nn.backend.card;

import org.jspecify.annotations.NullMarked;
