/**
 * The labs: computations of {@code lab} that a person goes through step by step, each in a package of its own. They know
 * no project and no training, so that they can stand anywhere. Uses {@code lab}, {@code nn} and {@code compile} for the
 * formulas that networks train with, {@code ui.common}. Start at {@link org.neurarium.ui.lab.LabCatalogue}.
 */
@NullMarked
package org.neurarium.ui.lab;

import org.jspecify.annotations.NullMarked;
