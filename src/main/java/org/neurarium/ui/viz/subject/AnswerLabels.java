package org.neurarium.ui.viz.subject;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The right answer and the network's, as two short labels; right and wrong differ by a mark, not by colour alone. */
final class AnswerLabels {
    /** Longer answers are cut where there is no room; the tooltip says them. */
    private static final int LONG = 28;
    private static final double LEAST = 110;

    private final Texts texts;
    private final UnaryOperator<String> named;
    private final Label right = new Label();
    private final Label said = new Label();

    /** @param named a class as a person reads it */
    AnswerLabels(Texts texts, UnaryOperator<String> named) {
        this.texts = texts;
        this.named = named;
        right.setId("subject-right");
        said.setId("subject-said");
        for (Label each : List.of(right, said)) {
            each.getStyleClass().add("subject-answer");
            each.setTextOverrun(OverrunStyle.ELLIPSIS);
        }
    }

    Label right() {
        return right;
    }

    Label said() {
        return said;
    }

    /** Says nothing: there is no network to answer. */
    void clear() {
        write(null, null, false, false);
    }

    /** @param step that is pointed at, of which alone is told where every step is answered; null for none */
    void show(Verdict verdict, @Nullable Integer step, SubjectViewModel model) {
        if (verdict.steps().isEmpty()) {
            write(null, null, false, false);
        } else if (verdict.written()) {
            text(verdict, model);
        } else if (verdict.number()) {
            write(list(verdict, true), list(verdict, false), false, false);
        } else if (verdict.steps().size() == 1) {
            one(verdict.steps().get(0));
        } else if (step != null && step < verdict.steps().size()) {
            one(verdict.steps().get(step));
        } else {
            share(verdict);
        }
    }

    private void one(Verdict.Step step) {
        String said = step.said() == null ? null : named.apply(step.said());
        String with = said == null || Double.isNaN(step.probability()) ? said
                : said + "  " + String.format(Locale.ROOT, "%.2f", step.probability());
        write(step.right() == null ? null : named.apply(step.right()), with, step.right() != null && said != null,
                step.agrees());
    }

    private void text(Verdict verdict, SubjectViewModel model) {
        List<String> wanted = verdict.steps().stream().map(Verdict.Step::right).filter(Objects::nonNull).toList();
        List<String> given = verdict.steps().stream().map(Verdict.Step::said).filter(Objects::nonNull).toList();
        boolean known = !wanted.isEmpty();
        boolean answered = model.answer() != null;
        write(known ? model.joined(wanted) : null, answered ? model.joined(given) : null, known && answered,
                wanted.equals(given));
    }

    private void share(Verdict verdict) {
        write(null, null, false, false);
        boolean answered = verdict.steps().get(0).said() != null && verdict.asked() > 0;
        show(said, answered ? texts.get("subject.share", verdict.agreeing(), verdict.asked()) : "");
    }

    private static @Nullable String list(Verdict verdict, boolean wanted) {
        List<String> all = verdict.steps().stream().map(s -> wanted ? s.right() : s.said()).filter(Objects::nonNull).toList();
        return all.isEmpty() ? null : String.join(", ", all);
    }

    private void write(@Nullable String wanted, @Nullable String given, boolean judged, boolean agrees) {
        show(right, wanted == null ? "" : texts.get("subject.right", wanted));
        show(said, given == null ? "" : texts.get("subject.said", given));
        said.setGraphic(judged ? Icons.small(agrees ? Feather.CHECK : Feather.X) : null);
        said.getStyleClass().removeAll("agrees", "differs");
        if (judged) {
            said.getStyleClass().add(agrees ? "agrees" : "differs");
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setMinWidth(text.length() > LONG ? LEAST : Label.USE_PREF_SIZE);
        label.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
