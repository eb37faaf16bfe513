package org.neurarium.ui.shell;

import java.nio.file.Path;
import javafx.beans.binding.StringBinding;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.compile.export.ExportedCode;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.workspace.Workspace;

/** Saves what is open as a program for another library. A network that cannot be trained is told its first problem instead. */
final class CodeDesk {
    private final Workspace workspace;
    private final Texts texts;
    private final BackgroundJobs jobs;
    private final ToastPane toasts;
    private final FilePicker picker;
    private final ProjectDesk desk;

    CodeDesk(Workspace workspace, Texts texts, BackgroundJobs jobs, ToastPane toasts, FilePicker picker, ProjectDesk desk) {
        this.workspace = workspace;
        this.texts = texts;
        this.jobs = jobs;
        this.toasts = toasts;
        this.picker = picker;
        this.desk = desk;
    }

    /** @param target one of {@link CodeExport#TARGETS} */
    void export(String target) {
        Examples examples = workspace.examples().get();
        if (examples == null) {
            InputFault fault = workspace.dataFault().get();
            refuse(fault == null ? texts.bind("shell.export.no-data") : texts.bind(fault.messageKey(), fault.arguments().toArray()));
            return;
        }
        Project project = workspace.project().get();
        jobs.run(() -> CodeExport.to(target, project, examples.schema()), this::offer, desk::report);
    }

    private void offer(ExportedCode code) {
        if (code instanceof ExportedCode.Refused refused) {
            Problem problem = refused.problems().get(0);
            refuse(texts.bind(problem.messageKey(), problem.arguments().toArray()));
            return;
        }
        ExportedCode.Written written = (ExportedCode.Written) code;
        picker.toSave(written.fileName()).ifPresent(path -> write(path, written));
    }

    private void write(Path path, ExportedCode.Written code) {
        jobs.run(() -> {
            code.save(path);
            return path;
        }, done -> toasts.show(ToastPane.Tone.GOOD, texts.bind("shell.saved.to", path.getFileName())),
                failure -> refuse(texts.bind("shell.export.unwritable", path)));
    }

    private void refuse(StringBinding sentence) {
        toasts.show(ToastPane.Tone.DANGER, sentence);
    }
}
