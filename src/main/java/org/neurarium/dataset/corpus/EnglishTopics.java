package org.neurarium.dataset.corpus;

import java.util.List;

/**
 * What English sentences talk about, and the words that fit it.
 *
 * @param known how one came to know it, behind the noun
 * @param nouns the things
 * @param aspects what they have
 * @param good praise
 * @param bad blame
 */
record EnglishTopics(List<String> known, List<String> nouns, List<String> aspects, List<String> good, List<String> bad) {
    private static final List<String> DELIGHT = List.of("funny", "moving", "exciting", "charming", "gripping", "wonderful",
            "clever", "delightful");
    private static final List<String> BOREDOM = List.of("dull", "boring", "silly", "tedious", "predictable", "confusing",
            "disappointing", "clumsy");
    private static final List<String> PRAISE = List.of("excellent", "impressive", "perfect", "great", "wonderful",
            "outstanding", "reliable");
    private static final List<String> BLAME = List.of("poor", "awful", "disappointing", "mediocre", "terrible", "bad",
            "hopeless");

    static final List<EnglishTopics> ALL = List.of(
            new EnglishTopics(List.of("", " we saw yesterday", " I saw last week", " my sister recommended",
                    " they showed on Friday", " everyone talks about"),
                    List.of("film", "play", "series", "musical", "documentary", "comedy"),
                    List.of("story", "ending", "dialogue", "pacing", "opening", "plot"), DELIGHT, BOREDOM),
            new EnglishTopics(List.of("", " I read yesterday", " we read at school", " my brother gave me",
                    " I picked up on the train", " you lent me"), List.of("novel", "comic", "short story", "book", "diary"),
                    List.of("story", "ending", "dialogue", "style", "opening", "plot"), DELIGHT, BOREDOM),
            new EnglishTopics(List.of("", " we visited last month", " my friend chose", " near the station",
                    " I tried on Sunday", " from the guidebook"), List.of("restaurant", "hotel", "cafe", "inn", "bakery"),
                    List.of("service", "food", "location", "atmosphere", "view", "breakfast"), PRAISE, BLAME),
            new EnglishTopics(List.of("", " I bought yesterday", " my boss uses", " we tested last week",
                    " from the new shop", " I ordered in May"), List.of("laptop", "phone", "camera", "headset", "printer"),
                    List.of("design", "performance", "battery", "manual", "finish", "software"), PRAISE, BLAME));

    /** Praise or blame. */
    List<String> words(boolean positive) {
        return positive ? good : bad;
    }
}
