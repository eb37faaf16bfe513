package org.neurarium.app;

import java.nio.file.Path;
import java.util.List;
import org.neurarium.cli.SoakOutcome;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Profile;

/** A {@linkplain Soak long session} in short, to be run as a process; tells what grew more than it may. */
final class ShortSoak {
    private static final int ROUNDS = 6;

    private ShortSoak() {
    }

    public static void main(String[] folder) throws Exception {
        Toolkit.start(true);
        try (BenchWindow window = BenchWindow.of(TemplateCatalogue.find("xor").orElseThrow().project(), new Profile(Path.of(folder[0])))) {
            List<SoakSample> samples = new Soak(window, 1).run(System.nanoTime(), ROUNDS, System.out::println);
            SoakOutcome outcome = SoakBench.outcome(samples);
            System.out.println(outcome.row().figures());
            System.out.println(exceeded(outcome.exceeded()));
        }
        System.exit(0);
    }

    static String exceeded(List<String> figures) {
        return "exceeded: " + figures;
    }
}
