package org.neurarium.ui.viz.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.Tasks;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.Split;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.probe.AnswerProbe;
import org.neurarium.ui.common.plot.Ticks;

/** From the data's labels and the network's outputs to words. */
final class VerdictReader {
    private static final Set<String> PROBABILITIES = Set.of("softmax", "sigmoid");
    /** More numbers than this are no answer that anybody reads. */
    private static final int MOST_NUMBERS = 3;

    private final Examples known;
    private final @Nullable Examples part;
    private final int index;

    /** @param example one of the data, or one that was typed or drawn */
    VerdictReader(Split data, ExampleInput example) {
        known = data.train();
        ExampleInput.Place place = example.place();
        part = place == null ? null : place.validation() ? data.validation() : data.train();
        index = place == null ? 0 : place.index();
    }

    Verdict read(AnswerProbe.@Nullable Frame answer, boolean probabilities, int length) {
        if (!known.isClassification()) {
            return numbers(answer);
        }
        Sequences.Decoder decoder = known.sequences().decoder();
        return decoder == null ? steps(answer, probabilities, length) : text(answer, probabilities, decoder);
    }

    private Verdict steps(AnswerProbe.@Nullable Frame answer, boolean probabilities, int length) {
        int answers = known.sequences().answersEach();
        List<Verdict.Step> steps = new ArrayList<>();
        for (int t = 0; t < (answers == 1 ? 1 : Math.min(answers, length)); t++) {
            steps.add(step(answer, probabilities, t));
        }
        return new Verdict(steps, false, false);
    }

    private Verdict.Step step(AnswerProbe.@Nullable Frame answer, boolean probabilities, int t) {
        int label = label(t);
        String right = label < 0 ? null : known.classes().get(label);
        if (answer == null || t >= answer.classes().length) {
            return new Verdict.Step(right, null, Double.NaN);
        }
        int said = answer.classes()[t];
        double output = answer.outputs()[t * answer.units() + (answer.units() == 1 ? 0 : said)];
        double probability = answer.units() == 1 && said == 0 ? 1 - output : output;
        return new Verdict.Step(right, known.classes().get(said), probabilities ? probability : Double.NaN);
    }

    private int label(int answer) {
        return part == null ? -1 : part.labels()[index * part.sequences().answersEach() + answer];
    }

    /** Tokens up to the end sign, side by side; the longer text has the longer tail. */
    private Verdict text(AnswerProbe.@Nullable Frame answer, boolean probabilities, Sequences.Decoder decoder) {
        List<Verdict.Step> steps = new ArrayList<>();
        boolean rightEnded = part == null;
        boolean saidEnded = answer == null;
        for (int t = 0; t < decoder.steps() && !(rightEnded && saidEnded); t++) {
            Verdict.Step step = step(answer, probabilities, t);
            rightEnded |= label(t) < 0 || label(t) == decoder.end();
            saidEnded |= answer == null || answer.classes()[t] == decoder.end();
            if (!(rightEnded && saidEnded)) {
                steps.add(new Verdict.Step(rightEnded ? null : step.right(), saidEnded ? null : step.said(),
                        saidEnded ? Double.NaN : step.probability()));
            }
        }
        return new Verdict(steps, true, false);
    }

    private Verdict numbers(AnswerProbe.@Nullable Frame answer) {
        int each = known.sequences().answersEach() * known.valueNames().size();
        List<Verdict.Step> steps = new ArrayList<>();
        for (int i = 0; i < each && each <= MOST_NUMBERS; i++) {
            String right = part == null ? null : Ticks.figure(part.values()[index * each + i], 3);
            String said = answer == null || i >= answer.outputs().length ? null : Ticks.figure(answer.outputs()[i], 3);
            steps.add(new Verdict.Step(right, said, Double.NaN));
        }
        return new Verdict(steps, false, true);
    }

    /** Whether what the network's last layer gives are probabilities. */
    static boolean probabilities(Project project, Examples.Schema schema) {
        LayerNode last = project.network().layers().stream().filter(l -> project.network().from(l.id()).isEmpty()
                && !project.network().into(l.id()).isEmpty()).findFirst().orElse(null);
        if (last == null) {
            return false;
        }
        Settings settings = LayerCatalogue.find(last.kind()).map(type -> type.completed(last.settings(), Tasks.of(schema)))
                .orElse(last.settings());
        return PROBABILITIES.contains(settings.text("activation", ""));
    }
}
