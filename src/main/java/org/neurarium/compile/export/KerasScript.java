package org.neurarium.compile.export;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Writes a script for Keras 3. */
final class KerasScript {
    private final Blueprint plan;
    private final PythonExamples data;
    private final KerasTraining training;

    KerasScript(Blueprint plan) {
        this.plan = plan;
        this.data = new PythonExamples(plan);
        this.training = new KerasTraining(plan, data.augmentation().isMixing());
    }

    String write() {
        return data.header("Keras 3", "keras tensorflow numpy") + data.imports() + "\nimport keras\nimport numpy as np\n"
                + "from keras import layers, ops\n\n" + data.constants() + "\n\n" + definitions() + training.schedule() + build()
                + training.lossFunction() + data.load() + data.augmentation().kerasBatches()
                + data.judge("model.predict_on_batch(" + listed(data.rows("some")) + ")", "y[some]")
                + (plan.schema().decoderSteps() > 0 && plan.isStepwise() ? answer() : "") + main();
    }

    private String definitions() {
        Set<String> all = new LinkedHashSet<>();
        plan.parts().forEach(p -> all.addAll(p.code().keras().definitions()));
        StringBuilder out = new StringBuilder();
        all.forEach(d -> out.append(d).append("\n\n"));
        return out.toString();
    }

    /** One thing by itself, several as a list. */
    private String listed(String names) {
        return plan.streams().size() == 1 ? names : "[" + names + "]";
    }

    private String build() {
        StringBuilder out = new StringBuilder("def build():\n").append(unmasked());
        for (Stream stream : plan.streams()) {
            out.append("    ").append(stream.variable()).append(" = keras.Input(shape=(").append(stream.sizes())
                    .append(stream.shape().rank() == 1 ? ",)" : ")").append(stream.isTokens() ? ", dtype=\"int32\"" : "").append(")\n");
        }
        for (Blueprint.Part part : plan.parts()) {
            String in = part.stream() != null ? Objects.requireNonNull(part.stream()).variable() : part.arguments();
            out.append("    ").append(part.name()).append(" = ")
                    .append(part.code().keras().expression().replace("{in}", in)).append('\n');
        }
        return out.append("    return keras.Model(").append(listed(data.names())).append(", ").append(plan.output().name())
                .append(")\n\n\n").toString();
    }

    /** What the reader must know of windows over sequences of unequal length. */
    private String unmasked() {
        boolean tokens = plan.streams().stream().anyMatch(Stream::isTokens);
        boolean windows = plan.parts().stream().map(p -> p.code().keras().expression())
                .anyMatch(e -> e.contains("Conv1D") || e.contains("Pooling1D") && !e.contains("GlobalAverage"));
        return tokens && windows ? "    # Keras' windows and its global maximum know no masks: they take what fills short sequences for tokens.\n" : "";
    }

    /** Step-by-step decoding, greedily: what was said is what the decoder is told next. */
    private String answer() {
        return """
                def answer(model, x):
                    \"""Writes the answers token by token: what was said is what the decoder is told next.\"""
                    told = np.zeros((len(x), %d), "int64")
                    told[:, 0] = 2
                    for t in range(told.shape[1]):
                        said = model.predict_on_batch([x, told])[:, t].argmax(-1)
                        if t + 1 < told.shape[1]:
                            told[:, t + 1] = said
                    return np.concatenate([told[:, 1:], said[:, None]], axis=1)


                """.formatted(plan.schema().decoderSteps());
    }

    private String main() {
        String judge = data.judgeName();
        return """
                def main():
                    keras.utils.set_random_seed(SEED)
                %s    model = build()
                    model.summary()
                    per_epoch = math.ceil(len(train) / BATCH_SIZE)
                %s    model.compile(optimizer=%s,
                                  loss=%s)

                    def report(epoch, logs):
                        rows = held if len(held) else train
                        print("epoch", epoch + 1, "held out %s", %s(model, %s, y, rows))

                    targets = %s
                %s    model.fit(%s, epochs=EPOCHS, verbose=2,
                              callbacks=[keras.callbacks.LambdaCallback(on_epoch_end=report)])


                if __name__ == "__main__":
                    main()
                """.formatted(data.division(), training.note(), training.optimizer(), training.loss(), judge, judge, data.names(),
                training.targets(), balance(), data.augmentation().isWanted() ? "Batches(" + data.rows("train") + ", targets[train])"
                        : listed(data.rows("train")) + ", targets[train], batch_size=BATCH_SIZE"
                        + (plan.isBalanced() ? ", sample_weight=even" : ""));
    }

    /** Weights in the loss take the place of drawing: both give every class the same share of the gradient. */
    private String balance() {
        return !plan.isBalanced() ? "" : data.augmentation().isWanted()
                ? "    # Augmented batches are drawn as the examples come: classes are not balanced here.\n" : """
                    classes = y[train].astype(int)
                    counts = np.bincount(classes)
                    even = len(train) / (np.count_nonzero(counts) * counts[classes])  # every class weighs the same
                """;
    }
}
