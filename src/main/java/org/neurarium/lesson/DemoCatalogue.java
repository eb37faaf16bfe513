package org.neurarium.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.check.ActivationsCheck;
import org.neurarium.lesson.check.AttentionAlignmentCheck;
import org.neurarium.lesson.check.AutoregressionCheck;
import org.neurarium.lesson.check.BackpropExerciseCheck;
import org.neurarium.lesson.check.BackpropGraphCheck;
import org.neurarium.lesson.check.BatchEpochIterationCheck;
import org.neurarium.lesson.check.BpttCheck;
import org.neurarium.lesson.check.ConvolutionStepCheck;
import org.neurarium.lesson.check.DecisionBoundaryCheck;
import org.neurarium.lesson.check.DemoCheck;
import org.neurarium.lesson.check.DropoutCheck;
import org.neurarium.lesson.check.ElmoCheck;
import org.neurarium.lesson.check.FamousCnnsCheck;
import org.neurarium.lesson.check.FasttextCheck;
import org.neurarium.lesson.check.FeatureMapsCheck;
import org.neurarium.lesson.check.GloveCheck;
import org.neurarium.lesson.check.GradientDescentCheck;
import org.neurarium.lesson.check.GruGatesCheck;
import org.neurarium.lesson.check.HiddenSpaceCheck;
import org.neurarium.lesson.check.LanguageModelCheck;
import org.neurarium.lesson.check.LearningRateSchedulesCheck;
import org.neurarium.lesson.check.LinearRegressionCheck;
import org.neurarium.lesson.check.LossFunctionsCheck;
import org.neurarium.lesson.check.LstmGatesCheck;
import org.neurarium.lesson.check.MultiHeadCheck;
import org.neurarium.lesson.check.OptimizerRaceCheck;
import org.neurarium.lesson.check.OverfittingCheck;
import org.neurarium.lesson.check.PerceptronGatesCheck;
import org.neurarium.lesson.check.PoolingCheck;
import org.neurarium.lesson.check.PositionalEncodingCheck;
import org.neurarium.lesson.check.ProjectorCheck;
import org.neurarium.lesson.check.RnnCellCheck;
import org.neurarium.lesson.check.RnnLstmGruCheck;
import org.neurarium.lesson.check.RnnShapesCheck;
import org.neurarium.lesson.check.SelfAttentionStepCheck;
import org.neurarium.lesson.check.SentimentCheck;
import org.neurarium.lesson.check.Seq2seqBottleneckCheck;
import org.neurarium.lesson.check.SequenceOrderCheck;
import org.neurarium.lesson.check.TextCnnCheck;
import org.neurarium.lesson.check.TransformerBlockCheck;
import org.neurarium.lesson.check.VanishingExplodingCheck;
import org.neurarium.lesson.check.WeightInitCheck;
import org.neurarium.lesson.check.WhyConvolutionCheck;
import org.neurarium.lesson.check.Word2vecTrainingCheck;
import org.neurarium.lesson.check.Word2vecWindowsCheck;
import org.neurarium.lesson.check.XorLimitCheck;

/** Every demo there is, in the order of the curriculum. Nothing is read before it is asked for. */
public final class DemoCatalogue {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("perceptron-gates", PerceptronGatesCheck::new),
            new Entry("linear-regression", LinearRegressionCheck::new),
            new Entry("xor-limit", XorLimitCheck::new),
            new Entry("hidden-space", HiddenSpaceCheck::new),
            new Entry("decision-boundary", DecisionBoundaryCheck::new),
            new Entry("activations", ActivationsCheck::new),
            new Entry("gradient-descent", GradientDescentCheck::new),
            new Entry("backprop-graph", BackpropGraphCheck::new),
            new Entry("backprop-exercise", BackpropExerciseCheck::new),
            new Entry("loss-functions", LossFunctionsCheck::new),
            new Entry("optimizer-race", OptimizerRaceCheck::new),
            new Entry("weight-init", WeightInitCheck::new),
            new Entry("batch-epoch-iteration", BatchEpochIterationCheck::new),
            new Entry("learning-rate-schedules", LearningRateSchedulesCheck::new),
            new Entry("overfitting", OverfittingCheck::new),
            new Entry("dropout", DropoutCheck::new),
            new Entry("convolution-step", ConvolutionStepCheck::new),
            new Entry("pooling", PoolingCheck::new),
            new Entry("feature-maps", FeatureMapsCheck::new),
            new Entry("why-convolution", WhyConvolutionCheck::new),
            new Entry("famous-cnns", FamousCnnsCheck::new),
            new Entry("text-cnn", TextCnnCheck::new),
            new Entry("sequence-order", SequenceOrderCheck::new),
            new Entry("autoregression", AutoregressionCheck::new),
            new Entry("rnn-cell", RnnCellCheck::new),
            new Entry("rnn-shapes", RnnShapesCheck::new),
            new Entry("bptt", BpttCheck::new),
            new Entry("vanishing-exploding", VanishingExplodingCheck::new),
            new Entry("lstm-gates", LstmGatesCheck::new),
            new Entry("gru-gates", GruGatesCheck::new),
            new Entry("rnn-lstm-gru", RnnLstmGruCheck::new),
            new Entry("sentiment", SentimentCheck::new),
            new Entry("language-model", LanguageModelCheck::new),
            new Entry("elmo", ElmoCheck::new),
            new Entry("word2vec-windows", Word2vecWindowsCheck::new),
            new Entry("word2vec-training", Word2vecTrainingCheck::new),
            new Entry("glove", GloveCheck::new),
            new Entry("fasttext", FasttextCheck::new),
            new Entry("projector", ProjectorCheck::new),
            new Entry("seq2seq-bottleneck", Seq2seqBottleneckCheck::new),
            new Entry("attention-alignment", AttentionAlignmentCheck::new),
            new Entry("self-attention-step", SelfAttentionStepCheck::new),
            new Entry("multi-head", MultiHeadCheck::new),
            new Entry("positional-encoding", PositionalEncodingCheck::new),
            new Entry("transformer-block", TransformerBlockCheck::new));

    private static final Map<String, String> TITLES = new ConcurrentHashMap<>();

    private record Entry(String id, Supplier<DemoCheck> check) {
    }

    private DemoCatalogue() {
    }

    public static List<String> ids() {
        return ENTRIES.stream().map(Entry::id).toList();
    }

    public static Optional<Demo> find(String id) {
        return entry(id).map(e -> read(e.id()));
    }

    /** What a demo is called; reads no more of it than its text. */
    public static String title(String id, String language) {
        return TITLES.computeIfAbsent(id + "/" + language, k -> readTitle(id, language));
    }

    /** What reproduces the fact that a demo shows. */
    public static Optional<DemoCheck> check(String id) {
        return entry(id).map(e -> e.check().get());
    }

    public static List<Demo> all() {
        return ENTRIES.stream().map(e -> read(e.id())).toList();
    }

    /** What a newcomer sees first. */
    public static Demo opening() {
        return find("decision-boundary").orElseThrow();
    }

    private static String readTitle(String id, String language) {
        try {
            String text = Resources.text("/demos/" + id + "/" + language + ".md").strip();
            return text.substring(2, (text + "\n").indexOf('\n')).strip(); // after "# "
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    /** The folder is part of the program, so a fault in it is a defect. */
    private static Demo read(String id) {
        try {
            return new DemoFolder(id, DemoFiles.ofProgram(id)).read();
        } catch (InputFault defect) {
            throw new IllegalStateException("demos/" + id + ": " + defect.getMessage(), defect);
        }
    }

    /** The demo that comes after this one in the course; empty after the last, and for demos from elsewhere. */
    public static Optional<Demo> following(String id) {
        int at = ids().indexOf(id);
        return at < 0 || at + 1 == ENTRIES.size() ? Optional.empty() : find(ids().get(at + 1));
    }

    /** What the opening demo shows first, named in the reader's language. */
    public static Project openingProject(String language) {
        return opening().project(language).orElseThrow();
    }

    private static Optional<Entry> entry(String id) {
        return ENTRIES.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
