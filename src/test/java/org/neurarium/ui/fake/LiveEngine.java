package org.neurarium.ui.fake;

import java.util.Optional;
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
import org.neurarium.train.Opening;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.workspace.Engine;

/** The real data, analysis and training, without the rest of the program. */
public final class LiveEngine implements Engine {
    @Override
    public NetworkAnalysis analyse(Project project, Optional<Examples.Schema> data) {
        return NetworkAnalyzer.analyse(project, data);
    }

    @Override
    public Examples load(Project project) throws InputFault {
        DataSource data = project.data();
        return StartVectors.with(project, DatasetCatalogue.get(data.kind()).load(data.settings()), null);
    }

    @Override
    public TrainingSession open(Project project) throws InputFault {
        NumericsBootstrap.start(NumericsSettings.standard());
        Opening opening = Sessions.open(project, null);
        if (opening instanceof Opening.Ready ready) {
            return ready.session();
        }
        Problem first = ((Opening.Refused) opening).problems().get(0);
        throw new InputFault(first.messageKey(), first.arguments().toArray());
    }
}
