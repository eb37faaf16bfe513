package org.neurarium.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.Compilation;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.LearningRate;
import org.neurarium.compile.NetworkCompiler;
import org.neurarium.compile.StartVectors;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetType;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.Splitter;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;

/** Loads the examples, divides them, compiles the network, and chooses how steps are executed. */
final class Preparer implements Supplier<ThreadedSession.Preparation> {
    private final Project project;
    private final @Nullable Path base;
    private final boolean fused;

    /** @param base folder that relative paths of data files start from; null for the working folder */
    Preparer(Project project, @Nullable Path base, boolean fused) {
        this.project = project;
        this.base = base;
        this.fused = fused;
    }

    @Override
    public ThreadedSession.Preparation get() {
        try {
            Split split = Splitter.split(project.data(), StartVectors.with(project, load(project.data(), base), base));
            useThreadsHere();
            Compilation compilation = NetworkCompiler.compile(project, split.train().schema());
            if (compilation instanceof CompiledNetwork network) {
                return new ThreadedSession.Preparation.Done(prepare(network, split));
            }
            return refused(((Compilation.Rejected) compilation).problems());
        } catch (InputFault fault) {
            return refused(List.of(Problem.error("", fault.messageKey(), fault.arguments().toArray())));
        } catch (OutOfMemoryError e) {
            return refused(List.of(Advice.outOfMemory(project.training().batchSize())));
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(Preparer.class.getName()).log(System.Logger.Level.DEBUG, "preparing failed", e);
            return refused(List.of(Advice.failed(e)));
        }
    }

    /**
     * OpenMP keeps its number of threads per calling thread: without this, the session's thread would use as many as
     * there are processors, which is several times slower for small operations.
     */
    private static void useThreadsHere() {
        int threads = NumericsBootstrap.current().map(BackendReport::threads).orElse(1);
        NumericsBootstrap.start(new NumericsSettings(DeviceChoice.AUTO, threads, null));
    }

    /** The examples of a recipe, with relative paths taken from {@code base}. */
    static Examples load(DataSource source, @Nullable Path base) throws InputFault {
        DatasetType type = DatasetCatalogue.get(source.kind());
        Settings settings = source.settings();
        for (ParamSpec spec : type.params()) {
            String path = settings.text(spec.name(), "");
            if (base != null && spec.type() == ParamSpec.Type.FILE && !path.isEmpty() && !OtherComputers.isOn(path)) {
                settings = settings.with(spec.name(), base.resolve(path).toString());
            }
        }
        return type.load(settings);
    }

    /** As the network meets them. */
    static Material material(CompiledNetwork network, Split split) {
        return new Material(split, set(network, split.train()), set(network, split.validation()));
    }

    /** As the network meets them, the training part changed from step to step as the recipe asks. */
    private Material augmented(CompiledNetwork network, Split split) {
        Material plain = balanced(material(network, split));
        Augmentation augmentation = DatasetCatalogue.find(project.data().kind())
                .map(t -> t.augmentation(project.data().settings())).orElse(Augmentation.NONE);
        return augmentation.isNone() ? plain : new Material(split,
                plain.train().changedBy(augmentation, split.train().shape()), plain.validation());
    }

    /** One answer per example has a class to balance by; answers of every step have not. */
    private Material balanced(Material plain) {
        Examples train = plain.split().train();
        boolean possible = project.training().balanced() && train.isClassification() && train.sequences().answers() == 0;
        return !possible ? plain : new Material(plain.split(), plain.train().balanced(
                LearningSet.Balance.of(train.labels(), train.classes().size())), plain.validation());
    }

    static LearningSet set(CompiledNetwork network, Examples examples) {
        Sequences known = examples.sequences();
        Sequences.Decoder decoder = known.decoder();
        LearningSet.Beside beside = known == Sequences.NONE ? LearningSet.Beside.NOTHING : new LearningSet.Beside(known.lengths(),
                decoder == null ? new float[0] : decoder.inputs(), decoder == null ? 0 : decoder.steps());
        return new LearningSet(network.features().encode(examples.features()),
                Targets.of(network.targets(), examples, network.answers()), examples.count(), network.features().inputs(), beside);
    }

    private Prepared prepare(CompiledNetwork network, Split split) {
        LearningRate rate = network.learningRate();
        Run.Schedule schedule = (baseRate, iteration, epoch) -> {
            rate.setBase(baseRate); // DL4J's updaters ask the same object
            return rate.at(iteration);
        };
        Examples.Schema schema = split.train().schema();
        return new Prepared(project, augmented(network, split), Steppers.choose(network, fused && NumericsBootstrap.onProcessor()),
                new CompiledMap(network), network, schedule, examples -> other(network, schema, examples));
    }

    private Optional<Material> other(CompiledNetwork network, Examples.Schema schema, Examples examples) {
        boolean same = examples.shape().equals(schema.shape()) && examples.classes().size() == schema.classes().size()
                && examples.valueNames().size() == schema.valueNames().size();
        return same ? Optional.of(augmented(network, Splitter.split(project.data(), examples))) : Optional.empty();
    }

    private static ThreadedSession.Preparation refused(List<Problem> problems) {
        return new ThreadedSession.Preparation.Impossible(new Opening.Refused(problems));
    }
}
