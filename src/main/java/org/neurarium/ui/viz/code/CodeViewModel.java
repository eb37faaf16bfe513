package org.neurarium.ui.viz.code;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.compile.export.ExportedCode;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.workspace.Workspace;

/** The open project's program in the chosen library, written off the window's thread; the newest wish wins. */
final class CodeViewModel implements AutoCloseable {
    /** A sentence to be said: why there is no program, or none of the newest edit. */
    record Reason(String key, List<Object> arguments) {
    }

    private final Workspace workspace;
    private final BackgroundJobs jobs;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final StringProperty target = new SimpleStringProperty(CodeExport.TARGETS.get(0));
    private final ReadOnlyObjectWrapper<@Nullable Listing> listing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Reason> reason = new ReadOnlyObjectWrapper<>();
    private final InvalidationListener edited;
    private @Nullable Project writtenOf;
    private @Nullable Examples writtenFrom;
    private int wishes;

    /** @param ask called where a program may have to be written anew; it should call {@link #write} soon */
    CodeViewModel(Workspace workspace, BackgroundJobs jobs, Runnable ask) {
        this.workspace = workspace;
        this.jobs = jobs;
        edited = o -> {
            if (active.get()) {
                ask.run();
            }
        };
        workspace.project().addListener(edited);
        workspace.examples().addListener(edited);
        workspace.dataFault().addListener(edited);
        active.addListener(edited);
        target.addListener(o -> {
            forget();
            write();
        });
    }

    /** Whether it is on screen: nothing is written while it is not. */
    BooleanProperty active() {
        return active;
    }

    /** One of {@link CodeExport#TARGETS}. */
    StringProperty target() {
        return target;
    }

    /** The newest program there is; null before the first. */
    ReadOnlyObjectProperty<@Nullable Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /** Why what is open now has no program; null where it has. */
    ReadOnlyObjectProperty<@Nullable Reason> reason() {
        return reason.getReadOnlyProperty();
    }

    /** Layers whose lines are to be marked. */
    Workspace workspace() {
        return workspace;
    }

    /** Writes the program of what is open now, if it is not written. */
    void write() {
        if (!active.get()) {
            return;
        }
        Examples examples = workspace.examples().get();
        if (examples == null) {
            InputFault fault = workspace.dataFault().get();
            wishes++;
            reason.set(fault == null ? new Reason("code.waiting", List.of()) : new Reason(fault.messageKey(), List.of(fault.arguments())));
            return;
        }
        Project project = workspace.project().get();
        if (project.equals(writtenOf) && examples == writtenFrom) {
            return;
        }
        if (workspace.revision().get() == 0) {
            forget(); // another project: all of it would be marked as changed
        }
        writtenOf = project;
        writtenFrom = examples;
        start(project, examples);
    }

    private void start(Project project, Examples examples) {
        int wish = ++wishes;
        String library = target.get();
        Listing before = listing.get();
        jobs.run(() -> written(library, project, examples, before), found -> {
            if (wish == wishes) {
                found.program.ifPresent(listing::set);
                reason.set(found.why.orElse(null));
            }
        }, failure -> {
            if (wish == wishes) {
                reason.set(new Reason("common.failure.unexpected", List.of(String.valueOf(failure))));
            }
        });
    }

    private record Found(Optional<Listing> program, Optional<Reason> why) {
    }

    private static Found written(String library, Project project, Examples examples, @Nullable Listing before) {
        ExportedCode code = CodeExport.to(library, project, examples.schema());
        if (code instanceof ExportedCode.Refused refused) {
            Problem problem = refused.problems().get(0);
            return new Found(Optional.empty(), Optional.of(new Reason(problem.messageKey(), problem.arguments())));
        }
        return new Found(Optional.of(Listing.of((ExportedCode.Written) code, before)), Optional.empty());
    }

    /** The next program is not compared with the one shown. */
    private void forget() {
        listing.set(null);
        writtenOf = null;
    }

    @Override
    public void close() {
        active.set(false);
        workspace.project().removeListener(edited);
        workspace.examples().removeListener(edited);
        workspace.dataFault().removeListener(edited);
    }
}
