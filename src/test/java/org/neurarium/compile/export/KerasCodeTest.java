package org.neurarium.compile.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.export.ExportCases.Case;

/**
 * The Keras scripts compile, and everything they call of Keras exists and has the arguments that they name, by a table made
 * from Keras' own source ({@code reference/keras-signatures.txt}). Keras itself is not run.
 */
class KerasCodeTest {
    private static final String CHECK = """
            import ast, py_compile, sys
            paths = [p for p in open(sys.argv[1], encoding="utf-8").read().split("\\n") if p]
            table = dict(line.rstrip("\\n").split(":", 1) for line in open(paths[0], encoding="utf-8"))
            table = {name: args.split() for name, args in table.items()}
            asked = set()

            def dotted(node):
                if isinstance(node, ast.Name):
                    return {"layers": "keras.layers", "ops": "keras.ops"}.get(node.id, node.id)
                if isinstance(node, ast.Attribute):
                    return dotted(node.value) + "." + node.attr
                return "?"

            def check(path, name, call):
                if name not in table:
                    print(path, "has", name, "which Keras lacks")
                    return
                asked.add(name)
                named = [k.arg for k in call.keywords if k.arg]
                for arg in named:
                    if arg not in table[name]:
                        print(path, "gives", name, "an argument", arg)
                if len(call.args) > len(table[name]) or set(named) & set(table[name][:len(call.args)]):
                    print(path, "gives", name, "too much")

            for path in paths[1:]:
                py_compile.compile(path, doraise=True)
                layers_of = {}
                tree = ast.parse(open(path, encoding="utf-8").read())
                for node in ast.walk(tree):
                    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and dotted(node.value.func).startswith("keras.layers."):
                        layers_of[dotted(node.targets[0])] = dotted(node.value.func)
                for node in ast.walk(tree):
                    if not isinstance(node, ast.Call):
                        continue
                    name = dotted(node.func)
                    if name.startswith("keras.") and name != "keras.Model":  # made of inputs and outputs by a special case
                        check(path, name, node)
                    inner = dotted(node.func.func) if isinstance(node.func, ast.Call) else layers_of.get(name, "")
                    if inner.startswith("keras.layers.") and inner + ".call" in table and node.keywords:
                        check(path, inner + ".call", node)
            print("asked", *sorted(asked))
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsCalledExistsAndTakesItsArguments() throws Exception {
        Map<String, Case> cases = new LinkedHashMap<>(ExportCases.all());
        new WholeProjects(folder).all().forEach((name, whole) -> cases.put(name, new Case(whole.project(), whole.schema())));
        List<String> files = new ArrayList<>(List.of(Path.of(getClass().getResource("/reference/keras-signatures.txt").toURI()).toString()));
        for (Map.Entry<String, Case> e : cases.entrySet()) {
            files.add(Files.writeString(folder.resolve(e.getKey() + ".py"), CodeExportTest.code("keras", e.getValue())).toString());
        }
        String[] lines = ExportedPrograms.python(folder, "", CHECK, files).strip().split("\n");
        assertEquals(1, lines.length, String.join("\n", lines));
        List<String> asked = List.of(lines[0].split(" "));
        assertTrue(asked.containsAll(List.of("keras.layers.Dense", "keras.layers.LSTM", "keras.layers.MultiHeadAttention",
                "keras.layers.Bidirectional", "keras.optimizers.Adam", "keras.Input", "keras.ops.where")), lines[0]);
    }

    /** The check finds what it should: a name that Keras lacks, an argument that a layer lacks. */
    @Test
    void aWrongNameIsFound() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.py"),
                "from keras import layers\nimport keras\na = layers.Dens(3)\nb = layers.Dense(3, activate=\"relu\")\n"
                        + "m = layers.MultiHeadAttention(2, 3)\nc = m(a, b, causal=True)\nd = layers.Dense(3, units=4)\n");
        String said = ExportedPrograms.python(folder, "", CHECK, List.of(
                Path.of(getClass().getResource("/reference/keras-signatures.txt").toURI()).toString(), wrong.toString()));
        for (String fault : List.of("keras.layers.Dens which Keras lacks", "keras.layers.Dense an argument activate",
                "MultiHeadAttention.call an argument causal", "keras.layers.Dense too much")) {
            assertTrue(said.contains(fault), said);
        }
    }
}
