package org.neurarium.lesson.check;

import java.util.List;
import java.util.Optional;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.blueprint.BlueprintCatalogue;

/**
 * The blueprints have the published numbers of trainable parameters, and those of their layers add up. Of two networks of 34
 * convolutions each, the one whose blocks add their input learns far more in two epochs (He et al. 2016, figure 4).
 */
public final class FamousCnnsCheck implements DemoCheck {
    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        published(figures, "alexnet", 60_965_224L);
        published(figures, "vgg-16", 138_357_544L);
        published(figures, "vgg-19", 143_667_240L);
        published(figures, "googlenet", 6_998_552L);
        published(figures, "resnet-50", 25_557_032L);
        published(figures, "resnet-152", 60_192_808L);
        published(figures, "densenet-121", 7_978_856L);
        double plain = accuracy(steps.get(2));
        double residual = accuracy(steps.get(3));
        figures.add("residual.validationAccuracy", residual, residual > 0.7);
        figures.add("plain.validationAccuracy", plain, plain < residual - 0.2);
        return figures.report();
    }

    private static void published(Figures figures, String id, long parameters) {
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(BlueprintCatalogue.find(id).orElseThrow(), Optional.empty());
        long sum = analysis.layers().stream().mapToLong(LayerAnalysis::parameters).sum();
        figures.add(id + ".parameters", analysis.parameters(), analysis.parameters() == parameters && sum == parameters);
    }

    private static double accuracy(Project project) throws InputFault {
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            return network.frame().metrics().validationAccuracy();
        }
    }
}
