package org.neurarium.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the layers stand: upper left corner of each node by id. */
public record CanvasLayout(Map<String, Point> positions) {
    public static final CanvasLayout EMPTY = new CanvasLayout(Map.of());

    public CanvasLayout {
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }

    public Optional<Point> find(String id) {
        return Optional.ofNullable(positions.get(id));
    }

    public CanvasLayout with(String id, Point point) {
        Map<String, Point> map = new LinkedHashMap<>(positions);
        map.put(id, point);
        return new CanvasLayout(map);
    }

    public CanvasLayout without(String id) {
        Map<String, Point> map = new LinkedHashMap<>(positions);
        map.remove(id);
        return new CanvasLayout(map);
    }
}
