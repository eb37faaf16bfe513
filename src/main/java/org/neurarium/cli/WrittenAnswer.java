package org.neurarium.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.dataset.Examples;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.decode.Hypothesis;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Decoding;
import org.neurarium.train.TrainingSession;

/** What an encoder–decoder writes for an example. */
final class WrittenAnswer {
    private final Decoding decoding;
    private final ExampleInput example;

    WrittenAnswer(TrainingSession session, ExampleInput example) {
        this.decoding = new Decoding(session);
        this.example = example;
    }

    /** {@code {"answers":[{"tokens":[…],"logProbability"}]}}, best first. */
    Map<String, Object> tree(int width) throws InputFault {
        if (!decoding.hasDecoder()) {
            throw new InputFault("cli.error.no-decoder");
        }
        Examples.Schema schema = example.schema();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Hypothesis text : decoding.beam(example.featuresOnly(), width).texts()) {
            List<String> tokens = new ArrayList<>();
            for (int token : text.tokens()) {
                tokens.add(schema.classes().get(token));
            }
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("tokens", tokens);
            tree.put("logProbability", text.logProbability());
            answers.add(tree);
        }
        return Map.of("answers", answers);
    }
}
