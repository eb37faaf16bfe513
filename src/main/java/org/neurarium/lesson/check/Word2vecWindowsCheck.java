package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.words.see.WindowPairs;

/** The windows of two published sentences: which words a place sees, and how many pairs a sentence gives. */
public final class Word2vecWindowsCheck implements DemoCheck {
    private static final List<String> ROAD = words("the wide road shimmered in the hot sun");
    private static final List<String> LAUNDRY = words("개울가 에서 속옷 빨래 를 하는 남녀");

    @Override
    public CheckReport run(List<Project> steps) {
        Figures figures = new Figures();
        WindowPairs two = new WindowPairs(ROAD, 2);
        around(figures, two, 1, "the road shimmered");
        around(figures, two, 3, "wide road in the");
        around(figures, two, 7, "the hot");
        figures.add("window2.pairs", two.count(), two.count() == 26);
        int three = new WindowPairs(ROAD, 3).count();
        figures.add("window3.pairs", three, three == 36);
        WindowPairs korean = new WindowPairs(LAUNDRY, 2);
        around(figures, korean, 3, "에서 속옷 를 하는");
        figures.add("빨래.skipGram", korean.pairs(3).size(), korean.pairs(3).size() == 4);
        return figures.report();
    }

    private static void around(Figures figures, WindowPairs windows, int middle, String expected) {
        List<String> seen = windows.around(middle).stream().map(windows.tokens()::get).toList();
        figures.add(windows.tokens().get(middle), String.join(" ", seen), seen.equals(words(expected)));
    }

    private static List<String> words(String sentence) {
        return Arrays.asList(sentence.split(" "));
    }
}
