package org.neurarium.ui.lab.contest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.lesson.contest.Contender;
import org.neurarium.lesson.contest.Contest;
import org.neurarium.train.Course;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.lab.stage.StepHead;

/** Trainings of one network side by side; a step is an epoch. Each is trained to its end in the background, then shown as far as the step. */
final class ContestViewModel {
    static final int MOST_EPOCHS = 2000;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Contest contest;
    private final BackgroundJobs jobs;
    private final boolean[] shown;
    private final double[] rates;
    private final Map<Integer, Course> courses = new HashMap<>();
    private final Map<Integer, Future<?>> running = new HashMap<>();
    /** What is still to come, by a token of the order: what was ordered earlier is not taken. */
    private final Map<Integer, Object> awaited = new HashMap<>();
    private @Nullable Exception fault;
    private int epochs;
    private long seed;

    ContestViewModel(Contest contest, BackgroundJobs jobs) {
        this.contest = contest;
        this.jobs = jobs;
        epochs = contest.base().training().epochs();
        seed = contest.base().training().seed();
        shown = new boolean[contest.contenders().size()];
        rates = contest.contenders().stream().mapToDouble(Contender::rate).toArray();
        IntStream.range(0, shown.length).forEach(i -> shown[i] = contest.contenders().get(i).shown());
        head.length(epochs);
        head.to(contest.first());
        trainAll();
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    Contest contest() {
        return contest;
    }

    /** What is trained, before what each contender changes. */
    Project base() {
        return contest.base().withTraining(contest.base().training().withEpochs(epochs).withSeed(seed));
    }

    int epochs() {
        return epochs;
    }

    void epochs(int wanted) {
        epochs = wanted;
        head.length(wanted);
        trainAll();
    }

    long seed() {
        return seed;
    }

    void seed(long wanted) {
        seed = wanted;
        trainAll();
    }

    double rate(int contender) {
        return rates[contender];
    }

    void rate(int contender, double wanted) {
        rates[contender] = wanted;
        courses.remove(contender);
        train(contender);
    }

    boolean isShown(int contender) {
        return shown[contender];
    }

    void show(int contender, boolean wanted) {
        shown[contender] = wanted;
        train(contender);
    }

    List<Integer> shown() {
        return IntStream.range(0, shown.length).filter(i -> shown[i]).boxed().toList();
    }

    /** A training to its end, where it is there. */
    Optional<Course> course(int contender) {
        return Optional.ofNullable(courses.get(contender));
    }

    /** The contest's figure after every epoch; empty while it is trained. */
    double[] series(int contender) {
        return course(contender).map(contest.measure()::of).orElse(new double[0]);
    }

    /** What kept a training from being made; usually nothing. */
    @Nullable Exception fault() {
        return fault;
    }

    /** Whether everything that is shown has been trained. */
    boolean isSettled() {
        return awaited.isEmpty();
    }

    private void trainAll() {
        courses.clear();
        for (int i = 0; i < shown.length; i++) {
            train(i);
        }
    }

    private void train(int contender) {
        awaited.remove(contender);
        Future<?> before = running.remove(contender);
        if (before != null) {
            before.cancel(true);
        }
        if (shown[contender] && !courses.containsKey(contender)) {
            order(contender);
        }
        revision.set(revision.get() + 1);
    }

    private void order(int contender) {
        Object order = new Object();
        Project base = base();
        double rate = rates[contender];
        fault = null;
        awaited.put(contender, order);
        running.put(contender, jobs.run(
                () -> Course.of(contest.contenders().get(contender).setup().on(base, rate), contest.asked()),
                course -> arrived(contender, order, () -> courses.put(contender, course)),
                failure -> arrived(contender, order, () -> fault = failure)));
    }

    private void arrived(int contender, Object order, Runnable taken) {
        if (awaited.get(contender) == order) {
            awaited.remove(contender);
            taken.run();
            revision.set(revision.get() + 1);
        }
    }
}
