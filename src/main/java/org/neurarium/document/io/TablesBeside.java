package org.neurarium.document.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.WordTable;

/**
 * The word vectors of a project that is saved as {@code project.json} alone, which cannot carry them: they are written beside
 * it, in word2vec's text format, and its layers name those files.
 *
 * @param project as it is to be written
 */
record TablesBeside(Project project, Map<Path, WordTable> files) {
    static TablesBeside none(Project project) {
        return new TablesBeside(project, Map.of());
    }

    static TablesBeside of(Project project, Path file) {
        Project changed = project.withTables(Map.of());
        Map<Path, WordTable> files = new LinkedHashMap<>();
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        for (LayerNode layer : project.network().layers()) {
            String asked = layer.settings().text(NearbyFiles.VECTORS, "");
            WordTable table = asked.startsWith(Project.CARRIED)
                    ? project.tables().get(asked.substring(Project.CARRIED.length())) : null;
            if (table != null) {
                Path beside = file.toAbsolutePath().normalize().resolveSibling(
                        stem + "-" + asked.substring(Project.CARRIED.length()).replaceAll("[^\\p{L}\\p{N}_-]", "_") + ".vec");
                files.put(beside, table);
                changed = changed.withNetwork(changed.network().replace(layer.withSettings(
                        layer.settings().with(NearbyFiles.VECTORS, beside.toString()))));
            }
        }
        return new TablesBeside(changed, files);
    }

    void write() throws IOException {
        for (Map.Entry<Path, WordTable> entry : files.entrySet()) {
            AtomicFile.write(entry.getKey(), text(entry.getValue()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(WordTable table) {
        StringBuilder out = new StringBuilder().append(table.words().size()).append(' ').append(table.dim()).append('\n');
        for (int i = 0; i < table.words().size(); i++) {
            out.append(table.words().get(i).replace(' ', '_'));
            for (int d = 0; d < table.dim(); d++) {
                out.append(' ').append(table.number(i, d));
            }
            out.append('\n');
        }
        return out.toString();
    }
}
