/**
 * The one place that decides, before anything touches ND4J, where numbers are computed.
 *
 * <p>May use the JDK, ND4J and JavaCPP. Start with {@link org.neurarium.nn.backend.NumericsBootstrap}; which graphics cards can
 * be used is judged in {@code CardGuard}.
 */
@NullMarked
package org.neurarium.nn.backend;

import org.jspecify.annotations.NullMarked;
