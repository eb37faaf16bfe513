package org.neurarium.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes, and what it may know of its surroundings.
 *
 * @param out results: with {@code --json} nothing but JSON
 * @param err progress, logs and error sentences
 * @param terminal whether a person watches {@code err}, so that a progress bar may redraw its line
 * @param environment environment variables
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {

    /**
     * The process's own streams. From here on {@code System.out} is standard error: a library that prints cannot spoil
     * a command's JSON.
     */
    public static Console system() {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        System.setOut(err);
        System.setErr(err);
        return new Console(out, err, isTerminal(), System.getenv());
    }

    /** Java before 22 tells only of input and output together; the launcher looks at standard error itself. */
    private static boolean isTerminal() {
        String seen = System.getenv("NEURARIUM_TERMINAL");
        return seen == null ? System.console() != null : seen.equals("yes");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset());
    }

    /** UTF-8 but for a Windows console that says otherwise. */
    private static Charset charset() {
        String name = System.getProperty("os.name", "").startsWith("Windows")
                ? System.getProperty("stdout.encoding", "UTF-8") : "UTF-8";
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
