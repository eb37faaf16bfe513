package org.neurarium.ui.viz.maps;

import org.jspecify.annotations.Nullable;

/** The maps as text: one line for each number. */
final class MapsTable {
    private MapsTable() {
    }

    static String of(@Nullable MapsPicture picture) {
        StringBuilder text = new StringBuilder("layer,map,row,column,value\n");
        if (picture == null) {
            return text.toString();
        }
        Maps maps = picture.maps();
        for (int map = 0; map < maps.count(); map++) {
            for (int i = 0; i < maps.rows() * maps.columns(); i++) {
                text.append(picture.layer()).append(',').append(map + 1).append(',').append(i / maps.columns() + 1).append(',')
                        .append(i % maps.columns() + 1).append(',').append(maps.at(map, i / maps.columns(), i % maps.columns())).append('\n');
            }
        }
        return text.toString();
    }
}
