package org.neurarium.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.neurarium.train.Timeline;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.TrainingRoom;

/** The recorded run as a line from its first update to the present, and where on it the network is shown. */
final class TimelineViewModel implements AutoCloseable {
    private static final double UPDATES_PER_SECOND = 20;
    private static final int POINTS = 512;
    /** Marks of epochs are at least this many pixels apart. */
    private static final double APART = 24;

    /** What a mark says. */
    enum Sign { EPOCH, CHANGE, BEST }

    /** @param place 0 at the first update, 1 at the present */
    record Mark(Sign sign, double place) {
    }

    private final TrainingRoom room;
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.NOTHING);
    private final Throttle updates = new Throttle(UPDATES_PER_SECOND, this::refresh);
    private final InvalidationListener changed = o -> updates.request();
    private OptionalLong held = OptionalLong.empty();
    private Curves curves = Curves.NONE;
    private long revision = -1;

    TimelineViewModel(TrainingRoom room) {
        this.room = room;
        room.frame().addListener(changed);
        room.session().addListener(changed);
        refresh();
    }

    ReadOnlyObjectProperty<Timeline> timeline() {
        return timeline.getReadOnlyProperty();
    }

    /** Whether there is anything to travel to. */
    boolean shown() {
        return timeline.get().newest() > timeline.get().first();
    }

    /** Where the handle is: where the hand holds it, else where the network is shown. From 0 to 1. */
    double place() {
        return placeOf(held.orElse(timeline.get().position()));
    }

    /** The update at a place from 0 to 1. */
    long at(double place) {
        Timeline t = timeline.get();
        return t.first() + Math.round(Math.max(0, Math.min(1, place)) * (t.newest() - t.first()));
    }

    /** Goes where the hand moves the handle; it stays under the hand until {@link #release}. */
    void hold(double place) {
        long wanted = at(place);
        held = OptionalLong.of(wanted);
        seek(wanted);
    }

    void release() {
        held = OptionalLong.empty();
        refresh();
    }

    void seek(long iteration) {
        TrainingSession session = room.session().get();
        if (session != null) {
            session.seek(iteration);
        }
    }

    void first() {
        seek(timeline.get().first());
    }

    void present() {
        seek(Long.MAX_VALUE);
    }

    /** One update earlier, exactly. */
    void earlier() {
        TrainingSession session = room.session().get();
        if (session != null) {
            session.stepBack();
        }
    }

    /** One update later; nothing at the present, since looking is not training. */
    void later() {
        TrainingSession session = room.session().get();
        if (session != null && timeline.get().isPast()) {
            session.stepBatch();
        }
    }

    void epochs(int number) {
        seek(Math.max(timeline.get().first(), timeline.get().position() + (long) number * batches()));
    }

    void continueFromHere() {
        room.play();
    }

    /** Marks for a line so many pixels long, the ones to be seen best last. */
    List<Mark> marks(double pixels) {
        Timeline t = timeline.get();
        List<Mark> marks = new ArrayList<>();
        double each = pixels * batches() / Math.max(1, t.newest() - t.first());
        long stride = stride(each);
        for (long epoch = stride; each > 0 && epoch * batches() < t.newest(); epoch += stride) {
            if (epoch * batches() > t.first()) {
                marks.add(new Mark(Sign.EPOCH, placeOf(epoch * batches())));
            }
        }
        Curves read = curves();
        int best = read.best();
        if (best >= 0 && read.judged().size() > 1) {
            marks.add(new Mark(Sign.BEST, placeOf(Math.round(read.judged().x()[best] * batches()))));
        }
        for (long change : t.changes()) {
            marks.add(new Mark(Sign.CHANGE, placeOf(change)));
        }
        return marks;
    }

    /** What is known of a moment: update, epoch and loss. */
    String tip(Texts texts, long iteration) {
        double epoch = (double) iteration / batches();
        Line line = curves().train();
        int near = line.nearest(epoch);
        String where = texts.get("training.time.at", Ticks.whole(iteration), Ticks.figure(epoch, 3));
        return near < 0 || !Float.isFinite(line.mean()[near]) ? where
                : where + " · " + texts.get("training.time.loss", Ticks.figure(line.mean()[near], 3));
    }

    /** Says that the past is shown; empty at the present. */
    String sentence(Texts texts) {
        Timeline t = timeline.get();
        return t.isPast() ? texts.get("training.time.looking", Ticks.whole(t.position()), Ticks.whole(t.newest())) : "";
    }

    /** What the recording takes, for a tooltip. */
    String takes(Texts texts) {
        Timeline t = timeline.get();
        return texts.get("training.time.takes", Ticks.whole(Math.round(t.memory() / 1e6)), Ticks.whole(Math.round(t.disk() / 1e6)));
    }

    @Override
    public void close() {
        room.frame().removeListener(changed);
        room.session().removeListener(changed);
    }

    /** 1, 2, 5, 10, 20, … epochs, so that marks are apart. */
    private static long stride(double pixelsEach) {
        long decade = 1;
        while (pixelsEach > 0 && decade * 10 * pixelsEach < APART && decade < Long.MAX_VALUE / 100) {
            decade *= 10;
        }
        for (long stride : new long[] {decade, 2 * decade, 5 * decade}) {
            if (stride * pixelsEach >= APART) {
                return stride;
            }
        }
        return 10 * decade;
    }

    private double placeOf(long iteration) {
        Timeline t = timeline.get();
        return t.newest() <= t.first() ? 1
                : Math.max(0, Math.min(1, (double) (iteration - t.first()) / (t.newest() - t.first())));
    }

    private int batches() {
        return Math.max(1, room.frame().get().batches());
    }

    private Curves curves() {
        TrainingSession session = room.session().get();
        if (session == null) {
            return Curves.NONE;
        }
        if (session.history().revision() != revision) {
            revision = session.history().revision();
            curves = Curves.read(session.history(), batches(), POINTS);
        }
        return curves;
    }

    private void refresh() {
        TrainingSession session = room.session().get();
        TrainingFrame frame = room.frame().get();
        timeline.set(session == null ? Timeline.NOTHING : of(session.timeline(), frame));
    }

    /** The session may be further than the frame that the views show; the handle belongs to what they show. */
    private static Timeline of(Timeline t, TrainingFrame frame) {
        long newest = Math.max(t.first(), frame.newest());
        return new Timeline(t.first(), newest, Math.max(t.first(), frame.iteration()), t.keyFrames(), t.changes(),
                t.memory(), t.disk());
    }
}
