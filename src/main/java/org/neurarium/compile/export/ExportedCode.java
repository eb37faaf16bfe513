package org.neurarium.compile.export;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neurarium.document.spec.Problem;

/** Code, or the problems that must be solved first. */
public sealed interface ExportedCode {
    /**
     * A complete program.
     *
     * @param fileName what it should be saved as; for Java it must
     * @param names layer's id → its name in the program
     */
    record Written(String fileName, String text, Map<String, String> names) implements ExportedCode {
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
