package org.neurarium.train;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.TargetEncoding;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.Problem;
import org.neurarium.nn.backend.NativeMemory;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.record.Budget;

/**
 * A session on a thread of its own, which lives as long as the session: it prepares, trains, reads probes and frees
 * memory. Everything the {@link TrainingLoop} does happens there; this class only passes messages.
 */
final class ThreadedSession implements TrainingSession {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Project project;
    private final EvaluationPolicy policy;
    private final MetricSink sink;
    private final Budget budget;
    private final FrameMailbox mailbox = new FrameMailbox();
    private final MetricPyramid history = new MetricPyramid();
    private final CommandQueue commands = new CommandQueue();
    private final CompletableFuture<Opening> opening = new CompletableFuture<>();
    private final Set<CompletableFuture<?>> asked = ConcurrentHashMap.newKeySet();
    private final AtomicLong sought = new AtomicLong(-1);
    private volatile boolean ended;
    private volatile boolean closed;
    private volatile @Nullable TrainingLoop loop;
    private @Nullable Prepared prepared;
    private @Nullable Material material;

    /** What preparing came to. */
    sealed interface Preparation {
        /** All is there. */
        record Done(Prepared prepared) implements Preparation {
        }

        /** It cannot train. */
        record Impossible(Opening.Refused why) implements Preparation {
        }
    }

    ThreadedSession(Project project, Sessions.Options options, Supplier<Preparation> preparation) {
        this.project = project;
        this.policy = options.evaluation();
        this.sink = options.sink();
        this.budget = options.recording();
        mailbox.put(TrainingFrame.NOTHING.withState(SessionState.PREPARING));
        Thread thread = new Thread(() -> live(preparation), "training-" + COUNT.incrementAndGet());
        thread.setPriority(Thread.MIN_PRIORITY); // the window comes first where processors are few
        thread.setDaemon(true);
        thread.start();
    }

    /** Completed when the session is ready, or could not be made. */
    CompletableFuture<Opening> opening() {
        return opening;
    }

    private void live(Supplier<Preparation> preparation) {
        try {
            Preparation outcome = preparation.get();
            if (outcome instanceof Preparation.Done done) {
                prepared = done.prepared();
                serve(done.prepared());
            } else if (outcome instanceof Preparation.Impossible impossible) {
                opening.complete(impossible.why());
            }
        } catch (Throwable e) { // nothing may end this thread without whoever waits for it hearing of it
            opening.completeExceptionally(e);
        } finally {
            closed = true;
            ended = true;
            asked.forEach(ThreadedSession::nobodyAnswers);
            NativeMemory.giveBack();
        }
    }

    private void serve(Prepared ready) {
        try (Stepper stepper = ready.stepper()) {
            TrainingLoop made = loop(ready, stepper);
            loop = made;
            made.advance(); // a first frame, before anybody asks
            opening.complete(new Opening.Ready(this));
            while (!closed) {
                commands.carryOut(made);
                long wait = closed ? 0 : made.advance();
                commands.await(closed ? 0 : wait);
            }
            made.closing();
            commands.carryOut(made);
        } finally {
            TrainingLoop made = loop;
            if (made != null) {
                made.close();
            }
        }
    }

    private TrainingLoop loop(Prepared ready, Stepper stepper) {
        Material first = ready.material();
        material = first;
        Run run = new Run(stepper, first.train(), ready.schedule(), project.training().learningRate(),
                project.training().batchSize(), project.training().seed());
        StopJudge judge = new StopJudge(project.training().stop(), project.training().epochs());
        TargetEncoding targets = ready.network().targets();
        Scoring scoring = new Scoring(stepper,
                first.split().train().isClassification() ? new ClassAccuracy(targets) : null,
                ready.network().multiplyAddsEach());
        Figures figures = new Figures(run, scoring, first.validation(), judge, policy, history, sink);
        Reading reading = new Reading(ready.map(), stepper, ready.network().features(), targets,
                this::material);
        Publisher publisher = new Publisher(mailbox, System::nanoTime, reading, reading::refresh, reading::refresh);
        return new TrainingLoop(run, new Recorder(run, budget), figures, publisher, history, System::nanoTime, commands::waits);
    }

    @Override
    public TrainingFrame latest() {
        return mailbox.take();
    }

    @Override
    public Optional<TrainingFrame> await(Predicate<TrainingFrame> condition, Duration atMost)
            throws InterruptedException {
        return mailbox.await(condition, atMost);
    }

    @Override
    public MetricHistory history() {
        return history;
    }

    @Override
    public void play() {
        commands.add(TrainingLoop::play);
    }

    @Override
    public void pause() {
        commands.add(TrainingLoop::pause);
    }

    @Override
    public void stepBatch() {
        commands.add(TrainingLoop::stepBatch);
    }

    @Override
    public void stepEpoch() {
        commands.add(TrainingLoop::stepEpoch);
    }

    @Override
    public void stepBack() {
        commands.add(TrainingLoop::stepBack);
    }

    @Override
    public void seek(long iteration) {
        if (sought.getAndSet(Math.max(0, iteration)) < 0) { // of many moves of a slider only the last counts
            commands.add(l -> l.seek(sought.getAndSet(-1)));
        }
    }

    @Override
    public Timeline timeline() {
        TrainingLoop present = loop;
        return present == null ? Timeline.NOTHING : present.timeline();
    }

    @Override
    public int stepsBack() {
        TrainingLoop present = loop;
        return present == null ? 0 : present.stepsBack();
    }

    @Override
    public void reset() {
        commands.add(TrainingLoop::reset);
    }

    @Override
    public void speed(double iterationsPerSecond) {
        commands.add(l -> l.speed(iterationsPerSecond));
    }

    @Override
    public void learningRate(double rate) {
        commands.add(l -> l.learningRate(rate));
    }

    @Override
    public void stopRules(StopRules rules, int epochs) {
        commands.add(l -> l.stopRules(rules, epochs));
    }

    @Override
    public void setParameter(String node, String name, int index, float value) {
        commands.add(l -> {
            ParameterMap map = ready().map();
            if (index < 0 || index >= map.size(node, name)) {
                return; // the layer is gone, or the question came too late: nothing to set
            }
            l.edit(() -> {
                float[] parameters = copy();
                parameters[map.place(node, name, index)] = value;
                ready().stepper().writeParameters(parameters);
            });
        });
    }

    @Override
    public void replaceData(Examples examples) {
        commands.add(l -> {
            Optional<Material> made = ready().maker().make(examples);
            if (made.isEmpty()) {
                l.say(Problem.hint("", "train.data.shape"));
                return;
            }
            material = made.get();
            l.data(made.get());
        });
    }

    @Override
    public void watch(Set<Probe<?>> probes) {
        Set<Probe<?>> wanted = Set.copyOf(probes);
        commands.add(l -> l.watch(wanted));
    }

    @Override
    public float[] parameters() {
        return ask(l -> copy());
    }

    @Override
    public long parameterCount() {
        return ready().stepper().parameterCount();
    }

    @Override
    public Optional<Problem> load(float[] parameters) {
        float[] given = parameters.clone();
        return ask(l -> {
            int needed = ready().stepper().parameterCount();
            if (given.length != needed) {
                return Optional.of(Problem.error("", "train.parameters.count", given.length, needed));
            }
            l.edit(() -> ready().stepper().writeParameters(given));
            return Optional.empty();
        });
    }

    @Override
    public Project project() {
        return project;
    }

    @Override
    public String loss() {
        return ready().network().objective().loss();
    }

    @Override
    public String stepper() {
        return ready().stepper().name();
    }

    @Override
    public void close() {
        closed = true;
        commands.add(l -> { });
    }

    /** Asks the training thread and waits for the answer; what closes the session meanwhile ends the wait. */
    <T> T ask(java.util.function.Function<TrainingLoop, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Consumer<TrainingLoop> command = l -> {
            try {
                l.finishUpdatesAskedFor();
                answer.complete(question.apply(l));
            } catch (RuntimeException | Error e) { // whoever waits must hear of it, or would wait for ever
                answer.completeExceptionally(e);
            }
        };
        asked.add(answer);
        commands.add(command);
        if (ended) {
            nobodyAnswers(answer);
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            asked.remove(answer);
        }
    }

    private static void nobodyAnswers(CompletableFuture<?> answer) {
        answer.completeExceptionally(new IllegalStateException("the session is closed"));
    }

    Prepared ready() {
        Prepared known = prepared;
        if (known == null) {
            throw new IllegalStateException("the session is still being prepared");
        }
        return known;
    }

    Material material() {
        return java.util.Objects.requireNonNull(material);
    }

    private float[] copy() {
        float[] parameters = new float[ready().stepper().parameterCount()];
        ready().stepper().readParameters(parameters);
        return parameters;
    }
}
