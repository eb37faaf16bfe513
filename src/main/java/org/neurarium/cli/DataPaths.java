package org.neurarium.cli;

import java.nio.file.Path;
import java.util.List;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetType;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.layer.EmbeddingLayerType;

/**
 * Paths of data files in a project are meant from the project file's folder, those in {@code --set} from the working
 * folder. Here they become absolute, so that the project can also be written elsewhere.
 */
final class DataPaths {
    private DataPaths() {
    }

    static Project from(Path folder, Project project) {
        return resolved(folder, project, fileSettings(project)); // layers' files were found when the project was opened
    }

    /** Only the settings that these {@code --set} changes name. */
    static Project changedBy(List<String> changes, Project project) {
        List<String> named = fileSettings(project).stream()
                .filter(name -> changes.stream().anyMatch(c -> c.startsWith("data.settings." + name + "="))).toList();
        named.forEach(name -> OtherComputers.choose(project.data().settings().text(name, "")));
        Project data = resolved(Path.of(""), project, named);
        return data.withNetwork(vectors(changes, data.network()));
    }

    private static Network vectors(List<String> changes, Network network) {
        Network result = network;
        for (LayerNode layer : network.layers()) {
            String path = layer.settings().text(EmbeddingLayerType.VECTORS, "");
            String field = "network.layers." + layer.id() + ".settings." + EmbeddingLayerType.VECTORS + "=";
            if (!path.isBlank() && !path.startsWith(Project.CARRIED) && path.indexOf('\0') < 0
                    && changes.stream().anyMatch(c -> c.startsWith(field))) {
                OtherComputers.choose(path);
                result = OtherComputers.isOn(path) ? result : result.replace(layer.withSettings(layer.settings().with(EmbeddingLayerType.VECTORS,
                        Path.of(path).toAbsolutePath().normalize().toString())));
            }
        }
        return result;
    }

    private static List<String> fileSettings(Project project) {
        return DatasetCatalogue.find(project.data().kind()).map(DatasetType::params).orElse(List.of()).stream()
                .filter(p -> p.type() == ParamSpec.Type.FILE).map(ParamSpec::name).toList();
    }

    private static Project resolved(Path folder, Project project, List<String> names) {
        Settings settings = project.data().settings();
        for (String name : names) {
            String path = settings.text(name, "");
            if (!path.isEmpty() && path.indexOf('\0') < 0 && !OtherComputers.isOn(path)) {
                settings = settings.with(name, folder.resolve(path).toAbsolutePath().normalize().toString());
            }
        }
        return project.withData(project.data().withSettings(settings));
    }
}
