package org.neurarium.compile.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.TokenVectors;

/** Code, or the problems that must be solved first. */
public sealed interface ExportedCode {
    /**
     * A complete program.
     *
     * @param fileName what it should be saved as; for Java it must
     * @param names layer's id → its name in the program
     * @param beside word vectors that the program reads, by the name of a file beside it
     */
    record Written(String fileName, String text, Map<String, String> names, Map<String, TokenVectors> beside) implements ExportedCode {
        /** Saves the program, and beside it what it reads. */
        public void save(Path file) throws IOException {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            for (Map.Entry<String, TokenVectors> entry : beside.entrySet()) {
                try (BufferedWriter out = Files.newBufferedWriter(file.resolveSibling(entry.getKey()), StandardCharsets.UTF_8)) {
                    write(entry.getValue(), out);
                }
            }
        }

        /** A line of id, token and numbers for each token that has a vector, divided by tabs. */
        private static void write(TokenVectors vectors, Writer out) throws IOException {
            for (int i = 0; i < vectors.found(); i++) {
                out.append(Integer.toString(vectors.ids()[i])).append('\t')
                        .append(vectors.words().get(i).replaceAll("\\s", " "));
                for (int d = 0; d < vectors.dim(); d++) {
                    out.append('\t').append(Float.toString(vectors.rows()[i * vectors.dim() + d]));
                }
                out.append('\n');
            }
        }

        /**
         * The lines, from 0, in which a layer is made, initialised and applied; not those in which others name it as what feeds
         * them. Empty for a layer that the program does not have.
         */
        public BitSet linesOf(String node) {
            BitSet found = new BitSet();
            String name = names.get(node);
            if (name == null) {
                return found;
            }
            boolean java = fileName.endsWith(".java");
            Pattern own = java ? inJava(name) : inPython(name);
            boolean network = java;
            int i = 0;
            for (String line : text.lines().toList()) {
                network = java || line.startsWith("class Network") || line.startsWith("def build(")
                        || network && (line.isEmpty() || line.startsWith(" "));
                found.set(i++, network && own.matcher(line).find());
            }
            return found;
        }

        private static Pattern inPython(String name) {
            String quoted = Pattern.quote(name);
            return Pattern.compile("^ +" + quoted + "(_mask)? = |\\bself\\." + quoted + "\\b");
        }

        private static Pattern inJava(String name) {
            String literal = Blueprint.quoted(name);
            String start = Pattern.quote(literal.substring(0, literal.length() - 1));
            return Pattern.compile("\\.add(Layer|Vertex)\\(" + start + "(-[a-z0-9-]+)?\"|\\.addInputs\\(.*" + start + "\"");
        }
    }

    /** The errors of the project, at least one. */
    record Refused(List<Problem> problems) implements ExportedCode {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
