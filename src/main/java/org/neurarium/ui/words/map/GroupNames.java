package org.neurarium.ui.words.map;

import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.room.WordGroups;

/** What groups are called. */
final class GroupNames {
    private GroupNames() {
    }

    static String of(Texts texts, WordGroups groups, int group) {
        String name = groups.names().get(group);
        return groups.translated() ? texts.get("words_ui.group." + name) : name;
    }
}
