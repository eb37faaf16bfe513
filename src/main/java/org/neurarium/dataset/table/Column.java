package org.neurarium.dataset.table;

import java.util.List;

/**
 * A column of a table as it was understood.
 *
 * @param index place in the file, from 0
 * @param name from the header, else "column 3"
 * @param categories what text columns hold, in order; empty for numbers and for text of too many kinds
 * @param missing number of cells without a value
 */
public record Column(int index, String name, Type type, Role role, List<String> categories, long missing) {
    /** What the cells are. CATEGORY: text of few kinds. */
    public enum Type { NUMBER, CATEGORY, TEXT, EMPTY }

    /** What the column is for. */
    public enum Role { FEATURE, TARGET, LEFT_OUT }

    public Column {
        categories = List.copyOf(categories);
    }

    Column as(Role changed) {
        return new Column(index, name, type, changed, categories, missing);
    }

    /** How many features the column gives: one for numbers, one per category else. */
    int width() {
        return role != Role.FEATURE ? 0 : type == Type.NUMBER ? 1 : categories.size();
    }
}
