package org.neurarium.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.compile.StartVectors;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.nn.backend.UnusableBackendException;
import org.neurarium.train.Opening;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.record.Budget;
import org.neurarium.ui.workspace.Engine;

/** The workspace's view of the real engine. */
final class ProgramEngine implements Engine {
    private final NumericsSettings numerics;
    private final @Nullable Path base;
    private final Budget recording;
    private final Runnable beforeLoading;

    /** For where ND4J may be loaded at any time. */
    ProgramEngine(NumericsSettings numerics, @Nullable Path base, Budget recording) {
        this(numerics, base, recording, () -> { });
    }

    /**
     * @param base folder that relative paths of data files start from; null for the working folder
     * @param recording what the recording of a run may take
     * @param beforeLoading returns when ND4J may be loaded
     */
    ProgramEngine(NumericsSettings numerics, @Nullable Path base, Budget recording, Runnable beforeLoading) {
        this.numerics = numerics;
        this.base = base;
        this.recording = recording;
        this.beforeLoading = beforeLoading;
    }

    @Override
    public NetworkAnalysis analyse(Project project, Optional<Examples.Schema> data) {
        return NetworkAnalyzer.analyse(project, data);
    }

    @Override
    public Examples load(Project project) throws InputFault {
        DataSource data = project.data();
        return StartVectors.with(project, DatasetCatalogue.get(data.kind()).load(data.settings()), base);
    }

    @Override
    public TrainingSession open(Project project) throws InputFault {
        return open(project, Sessions.Options.SHOWN.withRecording(recording));
    }

    @Override
    public TrainingSession openUnwatched(Project project) throws InputFault {
        return open(project, Sessions.Options.EVERY_EPOCH);
    }

    private TrainingSession open(Project project, Sessions.Options options) throws InputFault {
        try {
            beforeLoading.run();
            NumericsBootstrap.start(numerics);
        } catch (UnusableBackendException unusable) {
            throw new InputFault(unusable, unusable.key(), unusable.detail());
        }
        Opening opening = Sessions.open(project, base, options);
        if (opening instanceof Opening.Ready ready) {
            return ready.session();
        }
        Problem first = ((Opening.Refused) opening).problems().get(0);
        throw new InputFault(first.messageKey(), first.arguments().toArray());
    }
}
