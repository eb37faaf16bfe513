/**
 * Damaged, cut, spliced and hostile copies of everything the program reads, against the readers. The same ones on every run.
 * Start at {@link org.neurarium.fuzz.Fuzz}.
 */
package org.neurarium.fuzz;
