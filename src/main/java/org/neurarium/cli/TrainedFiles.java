package org.neurarium.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Messages;
import org.neurarium.train.ModelFiles;
import org.neurarium.train.TrainingSession;

/** What {@code train --out} leaves beside {@code metrics.csv}. */
final class TrainedFiles {
    private TrainedFiles() {
    }

    /** @return whether the picture could be drawn too: AWT needs fontconfig, which the barest machines lack */
    static boolean write(Messages messages, TrainingSession session, Path folder) throws IOException, InputFault {
        Files.writeString(folder.resolve("project.json"), ProjectJson.write(session.project()), StandardCharsets.UTF_8);
        ModelFiles.write(session, folder.resolve("model.zip"));
        try {
            new LossChart(messages).write(session.history(), session.project().name(), folder.resolve("loss.png"));
            return true;
        } catch (RuntimeException | InternalError | LinkageError noFonts) {
            return false;
        }
    }
}
