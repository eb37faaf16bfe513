package org.neurarium.app;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.sweep.SweepAxis;
import org.neurarium.document.sweep.SweepMember;
import org.neurarium.document.sweep.SweepPlan;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.store.runs.RunStore;
import org.neurarium.store.runs.SweepRunner;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.record.Budget;

/** Runs for the views that compare them: a small grid over one project. */
final class GalleryRuns {
    private static final int EPOCHS = 30;
    private static final List<String> AXES = List.of("training.optimizer.learningRate=0.003,0.01,0.03",
            "training.batchSize=5,20");

    private final Profile profile;

    GalleryRuns(Profile profile) {
        this.profile = profile;
    }

    void train(Project project) throws IOException, InputFault {
        Preferences preferences = new Preferences(profile.preferences());
        ProgramEngine engine = new ProgramEngine(NumericsSettings.standard(), null, Budget.megabytes(
                preferences.get(org.neurarium.settings.Preference.RECORDING_MEMORY), 0, profile.recordings()));
        List<SweepAxis> axes = new java.util.ArrayList<>();
        for (String axis : AXES) {
            axes.add(SweepAxis.parse(axis));
        }
        Project base = project.withTraining(project.training().withEpochs(EPOCHS));
        try (RunStore store = RunStore.open(profile.runs())) {
            new SweepRunner(store, project.name(), engine::openUnwatched)
                    .run(new SweepPlan(axes, 0, 1, 1).members(base), new Silent(), () -> false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Silent implements SweepRunner.Listener {
        @Override
        public void trains(int index, SweepMember member, TrainingFrame frame) {
        }

        @Override
        public void ended(int index, SweepMember member, TrainingFrame frame, OptionalLong run) {
        }

        @Override
        public void refused(int index, SweepMember member, InputFault why) {
            throw new IllegalStateException(why);
        }
    }
}
