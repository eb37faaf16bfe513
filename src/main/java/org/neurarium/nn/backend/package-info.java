/**
 * The one place that decides, before anything touches ND4J, where numbers are computed.
 *
 * <p>May use the JDK, ND4J and JavaCPP. Start with {@link org.neurarium.nn.backend.NumericsBootstrap}; what the
 * driver says of graphics cards, and which of them can be used, is in {@code card}.
 */
@NullMarked
package org.neurarium.nn.backend;

import org.jspecify.annotations.NullMarked;
