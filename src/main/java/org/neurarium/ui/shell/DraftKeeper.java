package org.neurarium.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.own.DemoDraft;
import org.neurarium.lesson.own.DraftFile;
import org.neurarium.store.Drafts;
import org.neurarium.ui.common.BackgroundJobs;

/** Keeps the demo being written where neither an exit nor a crash takes it along. JavaFX thread only. */
final class DraftKeeper implements AutoCloseable {
    private static final Duration SOON = Duration.seconds(2);

    private final BackgroundJobs jobs;
    private final Consumer<Exception> failed;
    private final PauseTransition soon = new PauseTransition(SOON);
    private @Nullable Drafts drafts;
    private @Nullable DemoDraft waiting;
    private boolean told;

    /** @param failed told once why a draft cannot be kept */
    DraftKeeper(BackgroundJobs jobs, Consumer<Exception> failed) {
        this.jobs = jobs;
        this.failed = failed;
        soon.setOnFinished(e -> save());
    }

    /** Takes a place in the folder; {@code left} learns of what an earlier window left there. */
    void start(Path folder, Consumer<Left> left) {
        jobs.run(() -> {
            Drafts own = Drafts.open(folder);
            return new Opened(own, read(own.left()));
        }, opened -> {
            drafts = opened.own();
            opened.left().ifPresent(left);
            if (waiting != null) {
                save();
            }
        }, this::tell);
    }

    /** A draft that an earlier window left, and where it lies. */
    record Left(DemoDraft draft, Path file) {
    }

    private record Opened(Drafts own, Optional<Left> left) {
    }

    /** One that cannot be read stays where it is. */
    private static Optional<Left> read(Optional<Path> file) {
        try {
            return file.isPresent() ? Optional.of(new Left(DraftFile.read(file.get()), file.get())) : Optional.empty();
        } catch (InputFault damaged) {
            return Optional.empty();
        }
    }

    /** It is gone on with here: kept here before the old copy goes. */
    void takeOver(Left left) {
        Drafts own = drafts;
        if (own != null) {
            jobs.run(() -> {
                own.save(out -> DraftFile.write(left.draft(), out));
                own.forget(left.file());
                return left;
            }, done -> { }, this::tell);
        }
    }

    /** It was written on. */
    void changed(DemoDraft draft) {
        waiting = draft;
        soon.playFromStart();
    }

    /** It is kept elsewhere, or let go of. */
    void settled() {
        soon.stop();
        waiting = null;
        Drafts own = drafts;
        if (own != null) {
            jobs.run(() -> {
                own.clear();
                return own;
            }, done -> { }, this::tell);
        }
    }

    private void save() {
        DemoDraft draft = waiting;
        Drafts own = drafts;
        if (draft != null && own != null) {
            jobs.run(() -> {
                own.save(out -> DraftFile.write(draft, out));
                return draft;
            }, done -> waiting = waiting == done ? null : waiting, this::tell);
        }
    }

    private void tell(Exception failure) {
        if (!told) {
            told = true;
            failed.accept(failure);
        }
    }

    /** What was written last is saved before this returns. */
    @Override
    public void close() throws IOException {
        soon.stop();
        DemoDraft draft = waiting;
        try (Drafts own = drafts) {
            if (own != null && draft != null) {
                own.save(out -> DraftFile.write(draft, out));
            }
        }
    }
}
