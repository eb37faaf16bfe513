package org.neurarium.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.diagnosis.Checkup;
import org.neurarium.train.diagnosis.Diagnosis;
import org.neurarium.train.diagnosis.Finding;

/** What a training's numbers say is wrong with it, gathered while it runs and told at its end. */
final class RunHints {
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final TrainingSession session;
    private final Checkup checkup;

    RunHints(TrainingSession session) {
        this.session = session;
        this.checkup = new Checkup(session.project());
        session.watch(checkup.asked());
    }

    /** Takes a frame, and has the session watch what is to be known next. */
    void look(TrainingFrame frame) {
        checkup.look(frame, System.nanoTime());
        session.watch(checkup.asked());
    }

    /** After the last step: one more look, then all that was found. */
    List<Finding> atEnd(TrainingFrame last) {
        look(last);
        if (!checkup.asked().isEmpty() && last.stoppedBy().matches("epochs|target|plateau")) {
            try {
                session.await(f -> f.probes().keySet().containsAll(checkup.asked()), LAST_LOOK).ifPresent(this::look);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        List<Finding> found = new ArrayList<>();
        Problem advice = last.advice();
        if (last.stoppedBy().equals("diverged") && advice != null) {
            found.add(new Finding("divergence", advice));
        }
        found.addAll(Diagnosis.ofDrawing(NetworkAnalyzer.analyse(session.project(),
                Optional.of(Sessions.data(session).train().schema()))));
        found.addAll(Diagnosis.of(checkup.seen(session.history())));
        return found;
    }

    /** As the machine-readable output tells them. */
    static List<Map<String, Object>> tree(List<Finding> found, CommandContext context) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Finding finding : found) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("rule", finding.rule());
            tree.put("layer", finding.problem().node());
            tree.put("message", context.messages().get(finding.problem().messageKey(), finding.problem().arguments()));
            all.add(tree);
        }
        return all;
    }

    /** In words, each with its remedies. */
    static void print(List<Finding> found, CommandContext context) {
        for (Finding finding : found) {
            Problem problem = finding.problem();
            String sentence = context.messages().get(problem.messageKey(), problem.arguments());
            String fixes = String.join("; ", problem.fixes().stream()
                    .map(f -> context.messages().get(f.labelKey(), f.arguments())).toList());
            context.print(context.say("cli.train.hint", sentence));
            if (!fixes.isEmpty()) {
                context.print(context.say("cli.train.hint-fixes", fixes));
            }
        }
    }
}
