package org.neurarium.app;

import java.util.List;
import org.neurarium.cli.CommandLineProgram;
import org.neurarium.cli.Console;

/**
 * The program. It is no JavaFX {@code Application}, so that the commands start without JavaFX, and the window without
 * modules.
 */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        // AWT only paints into memory here (loss.png, formulas); the window is JavaFX's.
        System.setProperty("java.awt.headless", "true");
        Console console = Console.system();
        int status = new CommandLineProgram(console, new DesktopWindow()).run(List.of(arguments));
        Toolkit.settle();
        System.exit(status);
    }
}
