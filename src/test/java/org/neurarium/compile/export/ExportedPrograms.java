package org.neurarium.compile.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;

/** Compiles exported Java and runs exported Python, where the machine can. */
final class ExportedPrograms {
    private ExportedPrograms() {
    }

    static void compile(Path folder, List<File> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Assumptions.assumeTrue(compiler != null, "this Java runtime has no compiler");
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(messages, null, StandardCharsets.UTF_8)) {
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            compiler.getTask(null, manager, messages, List.of("-d", folder.toString(), "-cp", path, "-proc:none"), null,
                    manager.getJavaFileObjectsFromFiles(files)).call();
        }
        assertEquals(List.of(), messages.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString).toList());
    }

    /** What a script says; the test is skipped where there is no python3, or it lacks a module. */
    static String python(Path folder, String module, String program, List<String> arguments) throws Exception {
        Path script = Files.writeString(folder.resolve("driver.py"), program);
        Path list = Files.write(folder.resolve("arguments.txt"), arguments);
        for (String python : List.of("python3", "/usr/bin/python3")) { // the system's own may have modules that another lacks
            if (run(List.of(python, "-c", "import ast" + (module.isEmpty() ? "" : ", " + module))).status() == 0) {
                Said said = run(List.of(python, script.toString(), list.toString()));
                assertEquals(0, said.status(), said.text());
                return said.text();
            }
        }
        Assumptions.abort("no python3" + (module.isEmpty() ? "" : " with " + module) + " on this machine: the scripts were not checked");
        return "";
    }

    private record Said(int status, String text) {
    }

    private static Said run(List<String> command) throws Exception {
        try {
            Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(python.waitFor(120, TimeUnit.SECONDS));
            return new Said(python.exitValue(), said);
        } catch (IOException none) {
            return new Said(127, none.getMessage());
        }
    }
}
