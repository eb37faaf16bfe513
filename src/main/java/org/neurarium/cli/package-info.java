/**
 * The program without a window: commands, their options, and what they print. picocli stays inside this package.
 * Uses everything but {@code ui.*}; what needs the window is asked of a {@link org.neurarium.cli.WindowService} that
 * {@code app} passes in. Start at {@link org.neurarium.cli.CommandLineProgram}; a command is one class that extends
 * {@link org.neurarium.cli.Subcommand}.
 */
@NullMarked
package org.neurarium.cli;

import org.jspecify.annotations.NullMarked;
