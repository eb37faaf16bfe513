package org.neurarium.compile.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.Nets;
import org.neurarium.compile.export.ExportCases.Case;
import org.neurarium.dataset.Examples;

/** Whole projects as Java programs: they compile, read the app's examples, have its parameters and learn for an epoch. */
@Tag("slow")
class JavaRunTest {
    @TempDir
    Path folder;

    @Test
    void wholeProjectsLearnForAnEpochFromTheSameExamples() throws Exception {
        Map<String, WholeProjects.Whole> all = new WholeProjects(folder).all();
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, WholeProjects.Whole> e : all.entrySet()) {
            WholeProjects.Whole whole = e.getValue();
            String text = CodeExportTest.code("dl4j", new Case(whole.project().withName(e.getKey()), whole.schema()));
            files.add(Files.writeString(folder.resolve(e.getKey() + "Model.java"), text).toFile());
        }
        ExportedPrograms.compile(folder, files);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (Map.Entry<String, WholeProjects.Whole> e : all.entrySet()) {
                check(e.getKey(), e.getValue(), loader.loadClass(e.getKey() + "Model"));
            }
        }
    }

    private static void check(String name, WholeProjects.Whole whole, Class<?> program) throws Exception {
        ComputationGraph net = (ComputationGraph) program.getMethod("build", int.class).invoke(null, 10);
        assertEquals(Nets.compiled(whole.project(), whole.schema()).parameterCount(), net.numParams(), name);
        if (List.of("Idx", "Table", "Series", "Reviews", "Text", "Pairs").contains(name)) {
            sameExamples(name, whole, program);
        }
        String said = said(program.getMethod("main", String[].class), arguments(name, whole));
        double loss = Double.parseDouble(said.replaceFirst("(?s).*epoch 1  loss (\\S+).*", "$1"));
        assertTrue(loss > 0 && Double.isFinite(loss), name + " " + said);
    }

    private static String[] arguments(String name, WholeProjects.Whole whole) {
        return name.equals("Table") ? new String[] {whole.project().data().settings().text("path", "")} : new String[0];
    }

    /** Row for row as far as the program has rows: it leaves out the incomplete end of a text. */
    private static void sameExamples(String name, WholeProjects.Whole whole, Class<?> program) throws Exception {
        Method load = program.getDeclaredMethod("load", String[].class);
        load.setAccessible(true);
        Object loaded = load.invoke(null, (Object) arguments(name, whole));
        Method get = loaded.getClass().getDeclaredMethod("x");
        get.setAccessible(true);
        float[][] x = (float[][]) get.invoke(loaded);
        Examples app = whole.examples();
        int width = (int) app.shape().count();
        assertTrue(x.length >= app.count() - 1 && x.length > 3, name + " " + x.length);
        for (int i = 0; i < x.length; i++) {
            assertArrayEquals(Arrays.copyOfRange(app.features(), i * width, (i + 1) * width), x[i], 1e-6f, name + " row " + i);
        }
    }

    private static String said(Method main, String[] arguments) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            main.invoke(null, (Object) arguments);
        } finally {
            System.setOut(out);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }
}
