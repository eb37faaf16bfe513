package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command line that makes no sense is answered by one sentence, in the reader's language, and exit status 2. */
class WrongUseTest {
    @TempDir
    Path profile;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trian xor               | There is no command "trian"; did you mean "train"?
            zzzzzz                  | There is no command "zzzzzz"; run "neurarium --help" to see those there are.
            datasets --jsn          | There is no option --jsn; did you mean --json?
            datasets --frobnicate   | There is no option --frobnicate; run "neurarium datasets --help" to see those there are.
            datasets extra          | The argument "extra" is one too many; run "neurarium datasets --help" to see what it takes.
            train                   | The argument PROJECT is missing; run "neurarium train --help" to see what it is.
            train xor --epochs      | The option --epochs needs a value: N.
            train xor --epochs ten  | --epochs is "ten", but must be a whole number from 1 to 10000000.
            train xor --epochs 0    | --epochs is "0", but must be a whole number from 1 to 10000000.
            train xor --seed 1.5    | --seed is "1.5", but must be a whole number from 0 to 9223372036854775807.
            train xor --seed -1     | --seed is "-1", but must be a whole number from 0 to 9223372036854775807.
            train xor --until validationAccuracy>=2 | --until is "validationAccuracy>=2", but an accuracy lies between 0 and 1; write 0.98 for 98 %.
            evaluate xor            | No trained model is given; add --model FILE with the model.zip that "neurarium train --out DIR" writes.
            train xor --device tpu  | --device is "tpu", but must be one of auto, cpu, gpu0, gpu1 ….
            train xor --set epochs  | --set is "epochs", but must be PATH=VALUE, such as training.epochs=50.
            train xor --epochs 1 --epochs 2 | The option --epochs is given more than once; keep one.
            train spirall           | "spirall" is neither a file nor a template nor a demo; did you mean "spiral"?
            shot xor --out a.png --size 10by10 | --size is "10by10", but must be width x height in pixels, such as 1440x900.
            shot xor --out a.png --theme pink  | --theme is "pink", but must be one of light, dark, contrast, contrast-dark.
            shot xor-limit#9 --out a.png       | xor-limit# is "9", but must be a whole number from 1 to 4.
            export xor --to rust --out a       | --to is "rust", but must be one of keras, pytorch, dl4j, model.
            demo nope --check       | There is no demo "nope"; use one of perceptron-gates, linear-regression, xor-limit, hidden-space, decision-boundary, activations, gradient-descent, backprop-graph, backprop-exercise, loss-functions, optimizer-race, weight-init, batch-epoch-iteration, learning-rate-schedules, overfitting, dropout, convolution-step, pooling, feature-maps, why-convolution, famous-cnns, text-cnn, sequence-order, autoregression, rnn-cell, rnn-shapes, bptt, vanishing-exploding, lstm-gates, gru-gates, rnn-lstm-gru, sentiment, language-model, elmo, word2vec-windows, word2vec-training, glove, fasttext, projector, seq2seq-bottleneck, attention-alignment, self-attention-step, multi-head, positional-encoding, transformer-block.
            bench nope              | There is no bench "nope"; use one of tiny-mlp, mlp, lenet, rnn, lstm, gru, attention, scrub, sgns, tsne, neighbours, start, watching, frames, latency, memory, words, soak.
            """)
    void isAnsweredInOneSentence(String arguments, String sentence) {
        CommandLineRun run = CommandLineRun.of(profile, arguments.strip().split(" "));
        assertEquals(sentence + System.lineSeparator(), run.err());
        assertEquals("", run.out());
        assertEquals(2, run.status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trian xor              | "trian" 명령은 없습니다. "train" 명령을 쓰려고 했습니까?
            train xor --epochs ten | --epochs 값이 "ten"입니다. 1부터 10000000까지의 정수여야 합니다.
            datasets --jsn         | --jsn 옵션은 없습니다. --json을 쓰려고 했습니까?
            train                  | PROJECT 인수가 빠졌습니다. 무엇을 써야 하는지는 "neurarium train --help"로 보십시오.
            """)
    void isAnsweredInKorean(String arguments, String sentence) {
        String[] all = (arguments.strip() + " --lang ko").split(" ");
        assertEquals(sentence + System.lineSeparator(), CommandLineRun.of(profile, all).err());
    }

    /** Data that cannot be made are wrong use, whichever command asks for them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            train regression | data.settings.noise=-1
            export regression --to keras --out a.py | data.settings.noise=-1
            """)
    void badDataSettingsAreWrongUse(String command, String change) {
        CommandLineRun run = CommandLineRun.of(profile, (command + " --set " + change).split(" "));
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().contains("noise"), run.err());
    }

    @Test
    void aMissingTableIsWrongUse() {
        String file = profile.resolve("none.csv").toString();
        CommandLineRun run = CommandLineRun.of(profile, "train", "xor", "--set", "data.kind=csv",
                "--set", "data.settings.path=" + file);
        assertEquals(2, run.status());
        assertEquals("The file none.csv does not exist; check the path or choose another file." + System.lineSeparator(),
                run.err().replace(file, "none.csv"));
    }

    @Test
    void aParticleAfterAQuotationFollowsTheWord() {
        CommandLineRun run = CommandLineRun.of(profile, "train", "xor", "--set", "training.optimizer.kind=adma", "--lang", "ko");
        assertTrue(run.err().contains("“adma”라는"), run.err());
    }

    @Test
    void aBrokenModelIsNamedWithoutJavasOwnWords() throws Exception {
        Path model = java.nio.file.Files.writeString(profile.resolve("model.zip"), "not a zip");
        CommandLineRun run = CommandLineRun.of(profile, "evaluate", "xor", "--model", model.toString(), "--lang", "ko");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("읽을 수 있는 모델 파일이 아닙니다. “모델 저장”"), run.err());
    }

    @Test
    void untilMustNameAFigure() {
        CommandLineRun run = CommandLineRun.of(profile, "train", "xor", "--until", "accuracy>=0.9");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("validationAccuracy>=0.98; the figures are trainLoss"), run.err());
    }

    /** A setting is called what it is called on screen, not by its key. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | training.optimizer.learningRate=-1   | The network "XOR with one hidden layer" cannot be trained: Learning rate is -1; the smallest value is 0.
            en | network.layers.h1.settings.units=0   | The network "XOR with one hidden layer" cannot be trained, at layer "h1": Units is 0; the smallest value is 1.
            ko | training.optimizer.learningRate=-1   | "은닉층 하나로 푸는 XOR" 신경망을 학습시킬 수 없습니다: 학습률이 -1입니다. 가장 작은 값은 0입니다.
            """)
    void refusedSettingsAreNamed(String language, String change, String sentence) {
        CommandLineRun run = CommandLineRun.of(profile, "train", "xor", "--set", change, "--lang", language);
        assertEquals(sentence + System.lineSeparator(), run.err());
        assertEquals(1, run.status());
    }

    @Test
    void anUnknownLanguageIsRefused() {
        CommandLineRun run = CommandLineRun.of(profile, "datasets", "--lang", "fr");
        assertEquals("--lang is \"fr\", but must be one of en, ko." + System.lineSeparator(), run.err());
        assertEquals(2, run.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open", "layers", "datasets", "demos", "templates", "inspect", "train", "evaluate",
        "probe", "export", "shot", "bench", "demo", "words", "words train", "words nearest", "words analogy", "words similarity", "words project"})
    void helpIsCompleteInBothLanguages(String command) {
        for (String language : new String[] {"en", "ko"}) {
            CommandLineRun run = CommandLineRun.of(profile, (command + " --help --lang " + language).strip().split(" "));
            assertEquals(0, run.status(), run.err());
            assertFalse(run.out().contains("cli.help"), run.out());
            assertTrue(run.out().contains(language.equals("en") ? "Usage: neurarium" : "사용법: neurarium"), run.out());
            assertDescribed(run.out().lines().toList());
        }
    }

    /** A long option stands on a line of its own; its description then begins on the next one. */
    private static void assertDescribed(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s+(-., )?--[a-z].*")) {
                boolean here = lines.get(i).strip().replaceFirst("^-., ", "").contains(" ");
                boolean below = i + 1 < lines.size() && lines.get(i + 1).matches("\\s{15,}\\S.*");
                assertTrue(here || below, "no description: " + lines.get(i));
            }
        }
    }
}
