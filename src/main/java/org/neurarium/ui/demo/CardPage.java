package org.neurarium.ui.demo;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.lesson.text.Question;
import org.neurarium.ui.common.Texts;

/** What one step says: heading, words, goal and questions; before the first, what the demo is about. */
final class CardPage extends VBox {
    private final List<QuestionView> questions;
    private @Nullable GoalView goal;

    /** @param questions those of this step, in order */
    CardPage(DemoViewModel.Page page, List<QuestionViewModel> questions, GoalViewModel goals, CardWords words, Texts texts, DemoScene scene) {
        super(10);
        String language = texts.language().get().code();
        DemoText.Section section = page.section(language);
        setPadding(new Insets(0, 8, 8, 0));
        if (page.step() == 1) {
            getChildren().add(words.render(page.demo().text(language).introduction()));
            if (!page.demo().after().isEmpty()) {
                getChildren().add(after(page.demo(), texts, scene));
            }
        }
        Label heading = new Label(section.heading());
        heading.getStyleClass().add("demo-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(heading, words.render(section.body()));
        page.shows().goal().ifPresent(asked -> {
            goal = new GoalView(asked, goals, texts);
            getChildren().add(goal);
        });
        this.questions = IntStream.range(0, questions.size()).mapToObj(i -> new QuestionView(questions.get(i), i + 1, words, texts)).toList();
        getChildren().addAll(this.questions);
    }

    List<QuestionView> questions() {
        return questions;
    }

    void showGoal() {
        if (goal != null) {
            goal.show();
        }
    }

    /** The demos that this one builds on, each of which a click opens. */
    static FlowPane after(Demo demo, Texts texts, DemoScene scene) {
        FlowPane row = new FlowPane(4, 2);
        row.getStyleClass().add("demo-after");
        row.setPrefWrapLength(200);
        Label label = new Label(texts.get("demos.card.after"));
        label.getStyleClass().add("faint");
        row.getChildren().add(label);
        for (String id : demo.after()) {
            DemoCatalogue.find(id).ifPresent(before -> {
                Hyperlink link = new Hyperlink(before.text(texts.language().get().code()).title());
                link.setId("after-" + id);
                link.setWrapText(true);
                link.maxWidthProperty().bind(row.widthProperty());
                link.setOnAction(e -> scene.follow("demo:" + id));
                row.getChildren().add(link);
            });
        }
        return row;
    }

    /** The questions of a step in the language shown, those answered before marked so. */
    static List<QuestionViewModel> questions(DemoViewModel.Page page, String language, DemoProgress progress) {
        List<Question> asked = page.section(language).questions();
        return IntStream.range(0, asked.size()).mapToObj(i -> new QuestionViewModel(asked.get(i),
                progress.isAnswered(page.demo(), page.step(), i + 1))).toList();
    }
}
