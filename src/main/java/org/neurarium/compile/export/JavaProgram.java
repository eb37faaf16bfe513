package org.neurarium.compile.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerCode;

/** Writes a class for Deeplearning4j. */
final class JavaProgram {
    private final Blueprint plan;
    private final JavaTraining training;
    private final JavaExamples examples;
    private final JavaBatches batches;
    private final JavaMain main;

    JavaProgram(Blueprint plan) {
        this.plan = plan;
        this.training = new JavaTraining(plan);
        this.examples = new JavaExamples(plan);
        this.batches = new JavaBatches(plan);
        this.main = new JavaMain(plan, examples.reads());
    }

    String className() {
        return Identifier.className(plan.title());
    }

    String write() {
        String body = constants() + build() + examples.methods() + batches.methods() + main.methods() + training.innerClasses() + "}\n";
        return imports() + "\n/**\n * " + plan.title() + ": a network for Deeplearning4j 1.0.0-M2.1, written by Neurarium.\n"
                + " *\n * <p>Data: " + examples.described() + ".\n" + left() + ours() + " */\npublic final class " + className() + " {\n" + body;
    }

    private String left() {
        return PythonAugmentation.isWanted(plan)
                ? " *\n * <p>Left out: the random changes of pictures while the network learns (augmentation).\n" : "";
    }

    /** Where something of ours stands in for what Deeplearning4j lacks, the reader must know. */
    private String ours() {
        return allImports().stream().anyMatch(i -> i.startsWith("org.neurarium"))
                ? " *\n * <p>Needs Neurarium's own jar on the class path for what Deeplearning4j does not have.\n" : "";
    }

    private Set<String> allImports() {
        Set<String> all = new TreeSet<>(List.of("org.deeplearning4j.nn.conf.NeuralNetConfiguration",
                "org.deeplearning4j.nn.conf.inputs.InputType", "org.deeplearning4j.nn.graph.ComputationGraph"));
        plan.parts().forEach(p -> all.addAll(p.code().dl4j().imports()));
        all.addAll(training.imports());
        all.addAll(examples.imports());
        all.addAll(batches.imports());
        all.addAll(main.imports());
        return all;
    }

    private String imports() {
        return allImports().stream().map(i -> "import " + i + ";\n").collect(Collectors.joining());
    }

    private String constants() {
        Training t = plan.training();
        return examples.constants() + "    static final int BATCH_SIZE = " + t.batchSize() + ";\n    static final int EPOCHS = " + t.epochs()
                + ";\n    static final double LEARNING_RATE = " + t.learningRate() + ";\n    static final double VALIDATION_SPLIT = "
                + plan.project().data().validationSplit() + ";\n    static final long SEED = " + t.seed() + "L;\n\n    private "
                + className() + "() {\n    }\n\n";
    }

    private String build() {
        StringBuilder out = new StringBuilder("    /** The network with its initial parameters. */\n"
                + "    public static ComputationGraph build(int stepsPerEpoch) {\n" + training.statements()
                + "        ComputationGraph net = new ComputationGraph(new NeuralNetConfiguration.Builder()\n"
                + "                .seed(SEED)\n                .updater(updater)\n" + training.globalSettings()
                + "                .graphBuilder()\n                .addInputs("
                + plan.inputs().stream().map(p -> Blueprint.quoted(p.name())).collect(Collectors.joining(", ")) + ")\n");
        plan.parts().stream().filter(p -> !p.isInput()).forEach(part -> {
            LayerCode.Dl4j code = part.code().dl4j();
            for (LayerCode.Dl4j.Step step : code.before()) {
                out.append(added(part.name() + step.suffix(), step.isVertex(), step.expression(), feeders(part, step.inputs()), part.name()));
            }
            out.append(added(part.name(), code.isVertex(), code.expression(), feeders(part, code.inputs()), part.name()));
        });
        return out.append("                .setOutputs(").append(Blueprint.quoted(plan.output().name())).append(")\n")
                .append("                .setInputTypes(").append(plan.inputs().stream().map(p -> type(p.output()))
                        .collect(Collectors.joining(", "))).append(")\n")
                .append("                .validateOutputLayerConfig(false)\n                .build());\n        net.init();\n")
                .append(training.listeners()).append("        return net;\n    }\n\n").toString();
    }

    private static List<String> feeders(Blueprint.Part part, List<String> suffixes) {
        List<String> own = part.feeders().stream().map(Blueprint.Part::name).toList();
        return suffixes.isEmpty() ? own : suffixes.stream()
                .flatMap(s -> s.isEmpty() ? own.stream() : java.util.stream.Stream.of(part.name() + s)).toList();
    }

    /** Deeplearning4j's name for a shape: time comes last there, channels first. */
    private static String type(Shape shape) {
        return switch (shape.rank()) {
            case 2 -> "InputType.recurrent(" + shape.size(1) + ", " + shape.size(0) + ")";
            case 3 -> "InputType.convolutional(" + shape.size(0) + ", " + shape.size(1) + ", " + shape.size(2) + ")";
            default -> "InputType.feedForward(" + shape.count() + ")";
        };
    }

    private String added(String name, boolean vertex, String expression, List<String> feeders, String layer) {
        return "                ." + (vertex ? "addVertex(" : "addLayer(") + Blueprint.quoted(name) + ", "
                + expression.replace("{loss}", training.loss()).replace("{name}", Blueprint.quoted(layer)) + ", "
                + feeders.stream().map(Blueprint::quoted).collect(Collectors.joining(", ")) + ")\n";
    }
}
