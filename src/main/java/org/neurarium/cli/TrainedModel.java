package org.neurarium.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.ModelFiles;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;

/** A project's network with trained parameters in it, to be asked and not to be trained further. */
final class TrainedModel {
    private TrainedModel() {
    }

    /** The same; without a model the network as it starts, which is said on standard error. */
    static TrainingSession openOrStart(Project project, ProjectOptions.Opened opened, @Nullable Path model,
                                       CommandContext context) throws InputFault, RunFault {
        if (model != null || opened.weights().isPresent()) {
            return open(project, opened, model, context);
        }
        Numerics.start(context);
        TrainingSession session = TrainingRun.open(project, Sessions.Options.SHOWN, context);
        context.console().err().println(context.say("cli.probe.untrained"));
        return session;
    }

    /**
     * @param model the model file; null to take the weights of the bundle that was opened
     * @return a session that the caller closes
     */
    static TrainingSession open(Project project, ProjectOptions.Opened opened, @Nullable Path model,
                                CommandContext context) throws InputFault, RunFault {
        if (model == null && opened.weights().isEmpty()) {
            throw new InputFault("cli.error.model-missing");
        }
        Numerics.start(context);
        TrainingSession session = TrainingRun.open(project, Sessions.Options.SHOWN, context);
        try {
            float[] parameters = model == null ? opened.weights().get()
                    : ModelFiles.read(model, session);
            Optional<Problem> refused = session.load(parameters);
            if (refused.isPresent()) {
                throw new InputFault(refused.get().messageKey(), refused.get().arguments().toArray());
            }
            return session;
        } catch (InputFault | RuntimeException fault) {
            session.close();
            throw fault;
        }
    }
}
