/**
 * What the program remembers about a person: typed preferences, and the folder they live in. Uses the JDK only.
 * Start at {@link org.neurarium.settings.Profile}, then {@link org.neurarium.settings.Preference}.
 */
@NullMarked
package org.neurarium.settings;

import org.jspecify.annotations.NullMarked;
