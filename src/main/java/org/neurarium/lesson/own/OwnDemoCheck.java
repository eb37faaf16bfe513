package org.neurarium.lesson.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.check.CheckReport;
import org.neurarium.lesson.check.StepsCheck;

/** Whether a demo's networks train, and reach the figures its goals ask for within a step's epochs, or the project's own. */
public final class OwnDemoCheck {
    private OwnDemoCheck() {
    }

    public static CheckReport run(Demo demo) throws InputFault {
        List<StepsCheck.Step> steps = new ArrayList<>();
        for (int i = 0; i < demo.steps().size(); i++) {
            DemoStep step = demo.steps().get(i);
            int number = i + 1;
            step.project().ifPresent(project -> steps.add(new StepsCheck.Step(number, project,
                    step.epochs() > 0 ? step.epochs() : project.training().epochs(), asked(step))));
        }
        return StepsCheck.run(demo.steps().size(), steps);
    }

    private static Optional<StepsCheck.Asked> asked(DemoStep step) {
        return step.goal().filter(Goal.Metric.class::isInstance).map(Goal.Metric.class::cast)
                .map(m -> new StepsCheck.Asked(m.name(), m.bound(), m.atLeast()));
    }
}
