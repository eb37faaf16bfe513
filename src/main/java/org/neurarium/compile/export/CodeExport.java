package org.neurarium.compile.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.TokenVectors;
import org.neurarium.layer.EmbeddingCode;

/** Writes a project as code. */
public final class CodeExport {
    /** What can be written, in the order in which it is offered. */
    public static final List<String> TARGETS = List.of("keras", "pytorch", "dl4j");

    private CodeExport() {
    }

    /**
     * A complete program that builds and trains the same network.
     *
     * @param target one of {@link #TARGETS}
     */
    public static ExportedCode to(String target, Project project, Examples.Schema schema) {
        List<Problem> errors = NetworkAnalyzer.analyse(project, Optional.of(schema)).problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            return new ExportedCode.Refused(errors);
        }
        Blueprint plan = Blueprint.of(project, schema, !target.equals("dl4j"));
        return switch (target) {
            case "keras" -> new ExportedCode.Written("model_keras.py", new KerasScript(plan).write(), plan.names(), beside(project, schema));
            case "pytorch" -> new ExportedCode.Written("model_pytorch.py", new PyTorchScript(plan).write(), plan.names(), beside(project, schema));
            case "dl4j" -> {
                JavaProgram program = new JavaProgram(plan);
                yield new ExportedCode.Written(program.className() + ".java", program.write(), plan.names(), beside(project, schema));
            }
            default -> throw new IllegalArgumentException("no code for " + target + "; there are " + TARGETS);
        };
    }

    private static Map<String, TokenVectors> beside(Project project, Examples.Schema schema) {
        Map<String, TokenVectors> files = new LinkedHashMap<>();
        schema.vectors().forEach((node, vectors) -> project.network().find(node).filter(n -> vectors.found() > 0)
                .ifPresent(n -> files.put(EmbeddingCode.fileName(node), vectors)));
        return files;
    }
}
