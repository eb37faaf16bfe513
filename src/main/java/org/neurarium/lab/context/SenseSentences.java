package org.neurarium.lab.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Made sentences around one word with two senses. What stands before the word and what stands behind each tell the sense, or
 * say nothing of it; never both nothing.
 */
public enum SenseSentences {
    /** 연패: games lost one after the other, or titles won one after the other. */
    STREAK("연패", "우리 는,그들 은,형 은,누나 는",
            "또 져서,계속 밀려서,다시 무너져서", "또 이겨서,결승 에서 이겨서,다시 우승해서", "올해 도,봄 부터",
            "에 빠졌다,에 울었다,에서 헤맸다", "를 이루었다,를 해냈다,로 웃었다", "가 길었다,가 이어졌다"),
    /** bank: the side of a river, or a house for money. */
    BANK("bank", "she,he,they,we",
            "fished from the,swam to the,rowed to the", "borrowed from the,paid the,worked at the", "saw the,went to the",
            "of the river,under a willow,near the mill", "for a loan,before it closed,and signed", "yesterday,again");

    private static final int SENTENCES = 96;
    private static final int PROBES_EACH = 2;
    private static final int KINDS = 3;
    /** Of so many sentences, one is told by what stands before alone and one by what stands behind alone. */
    private static final int CHANCES = 10;

    private final String word;
    private final List<String> subjects;
    private final List<List<String>> before;
    private final List<List<String>> behind;

    SenseSentences(String word, String subjects, String firstBefore, String secondBefore, String plainBefore, String firstBehind,
                   String secondBehind, String plainBehind) {
        this.word = word;
        this.subjects = List.of(subjects.split(","));
        before = List.of(List.of(firstBefore.split(",")), List.of(secondBefore.split(",")), List.of(plainBefore.split(",")));
        behind = List.of(List.of(firstBehind.split(",")), List.of(secondBehind.split(",")), List.of(plainBehind.split(",")));
    }

    /** @param second whether the word has its second sense */
    public record Use(List<String> tokens, boolean second) {
    }

    /**
     * @param vocabulary tokens by id, the signs of start and end first
     * @param learned what a model learns from
     * @param probes two uses of each sense that are not learned, those of the first sense first
     */
    public record Text(List<String> vocabulary, List<Use> learned, List<Use> probes, String word) {
        public int[] ids(Use use) {
            return use.tokens.stream().mapToInt(vocabulary::indexOf).toArray();
        }

        /** Place of the word in a sentence. */
        public int place(Use use) {
            return use.tokens.indexOf(word);
        }
    }

    public String word() {
        return word;
    }

    /** Drawn by chance; the probes have a subject and ends of their own choice that never occur together among the others. */
    public Text text(long seed) {
        Random random = new Random(seed);
        List<Use> probes = new ArrayList<>();
        for (int sense = 0; sense < 2; sense++) {
            for (int i = 0; i < PROBES_EACH; i++) {
                probes.add(use(subjects.get(i + 2 * sense), before.get(sense).get(i), behind.get(sense).get(i + 1), sense == 1));
            }
        }
        Set<Use> drawn = new LinkedHashSet<>();
        while (drawn.size() < SENTENCES) {
            int sense = drawn.size() % 2;
            int told = Math.max(0, random.nextInt(CHANCES) - CHANCES + KINDS); // 0: by both sides, 1: by what stands before, 2: behind
            Use use = use(any(subjects, random), any(before.get(told == 2 ? 2 : sense), random), any(behind.get(told == 1 ? 2 : sense), random), sense == 1);
            if (!probes.contains(use)) {
                drawn.add(use);
            }
        }
        Map<String, Integer> vocabulary = new LinkedHashMap<>(Map.of());
        List.of("<s>", "</s>").forEach(t -> vocabulary.put(t, vocabulary.size()));
        drawn.forEach(u -> u.tokens.forEach(t -> vocabulary.putIfAbsent(t, vocabulary.size())));
        probes.forEach(u -> u.tokens.forEach(t -> vocabulary.putIfAbsent(t, vocabulary.size())));
        return new Text(List.copyOf(vocabulary.keySet()), List.copyOf(drawn), List.copyOf(probes), word);
    }

    private Use use(String subject, String first, String last, boolean second) {
        return new Use(List.of((subject + " " + first + " " + word + " " + last).split(" ")), second);
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
