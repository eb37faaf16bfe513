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

    JavaProgram(Blueprint plan) {
        this.plan = plan;
        this.training = new JavaTraining(plan);
    }

    String className() {
        return Identifier.className(plan.title());
    }

    String write() {
        String build = build();
        String body = constants() + build + new JavaExamples(plan).methods() + main() + training.innerClasses() + "}\n";
        return imports() + "\n/**\n * " + plan.title() + ": a network for Deeplearning4j 1.0.0-M2.1, written by Neurarium.\n"
                + " *\n * <p>Data: a CSV file with a header line; each row holds " + plan.features() + " features, then "
                + Blueprint.oneLine(plan.answers()) + ". Scale the\n * features as they were scaled in Neurarium.\n" + ours()
                + " */\npublic final class " + className() + " {\n" + body;
    }

    /** Where something of ours stands in for what Deeplearning4j lacks, the reader must know. */
    private String ours() {
        return allImports().stream().anyMatch(i -> i.startsWith("org.neurarium"))
                ? " *\n * <p>Needs Neurarium's own jar on the class path for what Deeplearning4j does not have.\n" : "";
    }

    private Set<String> allImports() {
        Set<String> all = new TreeSet<>(List.of("java.io.IOException", "java.nio.file.Files", "java.nio.file.Path",
                "java.util.List", "org.deeplearning4j.nn.conf.NeuralNetConfiguration",
                "org.deeplearning4j.nn.conf.inputs.InputType", "org.deeplearning4j.nn.graph.ComputationGraph",
                "org.nd4j.linalg.api.ndarray.INDArray", "org.nd4j.linalg.dataset.DataSet", "org.nd4j.linalg.factory.Nd4j"));
        plan.parts().forEach(p -> all.addAll(p.code().dl4j().imports()));
        all.addAll(training.imports());
        return all;
    }

    private String imports() {
        return allImports().stream().map(i -> "import " + i + ";\n").collect(Collectors.joining());
    }

    private String constants() {
        Training t = plan.training();
        String classes = plan.schema().classes().stream().map(Blueprint::quoted).collect(Collectors.joining(", "));
        return "    static final int FEATURES = " + plan.features() + ";\n"
                + (classes.isEmpty() ? "" : "    static final List<String> CLASSES = List.of(" + classes + ");\n")
                + "    static final int BATCH_SIZE = " + t.batchSize() + ";\n    static final int EPOCHS = " + t.epochs() + ";\n"
                + "    static final double LEARNING_RATE = " + t.learningRate() + ";\n    static final double VALIDATION_SPLIT = "
                + plan.project().data().validationSplit() + ";\n    static final long SEED = " + t.seed() + "L;\n\n    private "
                + className() + "() {\n    }\n\n";
    }

    private String build() {
        StringBuilder out = new StringBuilder("    /** The network with its initial parameters. */\n"
                + "    public static ComputationGraph build(int stepsPerEpoch) {\n" + training.statements()
                + "        ComputationGraph net = new ComputationGraph(new NeuralNetConfiguration.Builder()\n"
                + "                .seed(SEED)\n                .updater(updater)\n" + training.globalSettings()
                + "                .graphBuilder()\n                .addInputs(" + Blueprint.quoted(plan.input().name()) + ")\n");
        for (Blueprint.Part part : plan.parts().subList(1, plan.parts().size())) {
            LayerCode.Dl4j code = part.code().dl4j();
            for (LayerCode.Dl4j.Step step : code.before()) {
                out.append(added(part.name() + step.suffix(), step.isVertex(), step.expression(), feeders(part, step.inputs()), part.name()));
            }
            out.append(added(part.name(), code.isVertex(), code.expression(), feeders(part, code.inputs()), part.name()));
        }
        return out.append("                .setOutputs(").append(Blueprint.quoted(plan.output().name())).append(")\n")
                .append("                .setInputTypes(").append(inputType(plan.input().shape())).append(")\n")
                .append("                .validateOutputLayerConfig(false)\n                .build());\n        net.init();\n")
                .append(training.listeners()).append("        return net;\n    }\n\n").toString();
    }

    private static List<String> feeders(Blueprint.Part part, List<String> suffixes) {
        return suffixes.isEmpty() ? part.feeders() : suffixes.stream()
                .flatMap(s -> s.isEmpty() ? part.feeders().stream() : java.util.stream.Stream.of(part.name() + s)).toList();
    }

    private String added(String name, boolean vertex, String expression, List<String> feeders, String layer) {
        return "                ." + (vertex ? "addVertex(" : "addLayer(") + Blueprint.quoted(name) + ", "
                + expression.replace("{loss}", training.loss()).replace("{name}", Blueprint.quoted(layer)) + ", "
                + feeders.stream().map(Blueprint::quoted).collect(Collectors.joining(", ")) + ")\n";
    }

    /** Deeplearning4j's name for a shape; time comes last there, channels first. */
    private static String inputType(Shape shape) {
        return "InputType." + switch (shape.rank()) {
            case 2 -> "recurrent(" + shape.size(1) + ", " + shape.size(0);
            case 3 -> "convolutional(" + shape.size(0) + ", " + shape.size(1) + ", " + shape.size(2);
            default -> "feedForward(" + shape.count();
        } + ")";
    }

    private String main() {
        return """
                    public static void main(String[] args) throws IOException {
                        if (args.length == 0) {
                            throw new IllegalArgumentException("name the CSV file with the data");
                        }
                        DataSet all = load(Path.of(args[0]));
                        all.shuffle(SEED);
                        int held = (int) Math.round(VALIDATION_SPLIT * all.numExamples());
                        DataSet train = held == 0 ? all : all.splitTestAndTrain(all.numExamples() - held).getTrain();
                        DataSet test = held == 0 ? all : all.splitTestAndTrain(all.numExamples() - held).getTest();
                        ComputationGraph net = build((train.numExamples() + BATCH_SIZE - 1) / BATCH_SIZE);
                        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                            train.shuffle(SEED + epoch);
                            for (DataSet batch : train.batchBy(BATCH_SIZE)) {
                                net.fit(batch);
                            }
                            if (epoch % Math.max(1, EPOCHS / 20) == 0) {
                                System.out.println("epoch " + epoch + "  loss " + net.score(train) + "  held out: loss "
                                        + net.score(test) + "  accuracy " + accuracy(test.getLabels(), net.outputSingle(test.getFeatures())));
                            }
                        }
                    }
                """ + (training.innerClasses().isEmpty() ? "" : "\n");
    }
}
