package org.neurarium.compile.export;

/** Where the examples of an exported program come from. */
enum DataKind {
    /** A table with the features, then the answer in each row; without a file, numbers are drawn in its place. */
    TABLE,
    /** Two IDX files. */
    IDX,
    /** A folder of pictures with a folder per class. */
    PICTURES,
    /** A row with a text and a class each. */
    LABELLED_TEXT,
    /** One long text. */
    TEXT,
    /** A row with a text and its translation each. */
    PAIRS,
    /** A table in the order of time. */
    SERIES,
    /** The memory task, which is short enough to be made anew. */
    RECALL,
    /** Made by Neurarium: numbers of the same shape are drawn in their place. */
    DRAWN;

    static DataKind of(Blueprint plan) {
        return switch (plan.project().data().kind()) {
            case "idx" -> IDX;
            case "image-folder" -> PICTURES;
            case "text-classification" -> LABELLED_TEXT;
            case "text" -> TEXT;
            case "pairs" -> PAIRS;
            case "series-csv" -> SERIES;
            case "delayed-recall" -> RECALL;
            default -> plan.schema().shape().rank() == 1 && plan.schema().vocabulary().isEmpty()
                    && plan.schema().answers() == 0 ? TABLE : DRAWN;
        };
    }

    /** Whether texts are divided into tokens. */
    boolean isText() {
        return this == LABELLED_TEXT || this == TEXT || this == PAIRS;
    }
}
