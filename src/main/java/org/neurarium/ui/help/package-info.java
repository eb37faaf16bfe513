/**
 * Help: a search over demos, labs, commands and words of the field, from which one acts, and the problem report. It knows
 * no feature; what it offers is handed in as {@link org.neurarium.ui.help.HelpEntry entries}.
 */
@NullMarked
package org.neurarium.ui.help;

import org.jspecify.annotations.NullMarked;
