package org.neurarium.lesson.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Problem;
import org.neurarium.i18n.Language;
import org.neurarium.lab.convolution.ImageNetEntry;

class BlueprintCatalogueTest {
    private static NetworkAnalysis analysis(String id) {
        return NetworkAnalyzer.analyse(BlueprintCatalogue.find(id).orElseThrow(), Optional.empty());
    }

    /** Published by the papers' authors or by torchvision 0.14 (without auxiliary heads); AlexNet and GoogLeNet from their papers. */
    @ParameterizedTest
    @CsvSource({"alexnet, 60965224", "vgg-16, 138357544", "vgg-19, 143667240", "googlenet, 6998552", "resnet-50, 25557032",
            "resnet-152, 60192808", "densenet-121, 7978856"})
    void trainableParametersAreThePublishedOnes(String id, long parameters) {
        assertEquals(parameters, analysis(id).parameters());
    }

    /** What the chart of the challenge says of a network's size is what its blueprint has. */
    @Test
    void sizesBesideThePublishedErrorsAreThoseOfTheBlueprints() {
        for (ImageNetEntry entry : ImageNetEntry.ALL) {
            assertEquals(analysis(entry.id()).parameters(), entry.parameters(), entry.id());
        }
    }

    @Test
    void multiplyAddsOfVgg16AreThePublishedOnes() {
        assertEquals(15_470_264_320L, analysis("vgg-16").multiplyAdds());
    }

    /** Side and channels of the last feature map: tables 1 of the papers. */
    @ParameterizedTest
    @CsvSource({"alexnet, pool5, 6×6×256", "vgg-19, pool5, 7×7×512", "googlenet, mix5b, 7×7×1024", "resnet-50, block4-3, 7×7×2048",
            "resnet-152, block4-3, 7×7×2048", "densenet-121, dense4-16, 7×7×1024"})
    void lastFeatureMapsHaveThePublishedShape(String id, String node, String shape) {
        assertEquals(shape, String.valueOf(analysis(id).find(node).orElseThrow().output()));
    }

    /** Bottlenecks, inception modules and dense blocks of the papers. */
    @ParameterizedTest
    @CsvSource({"resnet-50, 16, 12", "resnet-152, 50, 12", "resnet-mini, 3, 12", "googlenet, 9, 8", "densenet-121, 4, 42", "vgg-16, 0, 0"})
    void repeatedPartsAreFoldedBlocks(String id, int count, int layersOfTheFirst) {
        Blocks blocks = BlueprintCatalogue.find(id).orElseThrow().canvas().blocks();
        assertEquals(count, blocks.all().size());
        assertTrue(blocks.all().stream().allMatch(Block::folded));
        assertEquals(layersOfTheFirst, count == 0 ? 0 : blocks.all().get(0).layers().size());
    }

    @ParameterizedTest
    @CsvSource({"alexnet", "vgg-16", "vgg-19", "googlenet", "resnet-50", "resnet-152", "densenet-121"})
    void nothingIsWrongAndNoLayerHidesAnother(String id) {
        assertEquals(List.of(), analysis(id).problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR
                && !p.messageKey().equals("problems.memory")).toList());
        Project project = BlueprintCatalogue.find(id).orElseThrow();
        Set<Point> places = new HashSet<>(project.canvas().positions().values());
        // small ones and those in blocks have no places of their own: the canvas arranges them, knowing how large their nodes are
        boolean arranged = project.network().layers().size() <= 60 || !project.canvas().blocks().isEmpty();
        assertEquals(arranged ? 0 : project.network().layers().size(), places.size());
        assertTrue(places.isEmpty() || project.network().layers().stream().allMatch(l -> project.canvas().find(l.id()).isPresent()));
    }

    /** The name of each block says what it is in the reader's language; the network and its folding stay. */
    @ParameterizedTest
    @CsvSource({"resnet-mini, residual 2-1, 잔차 2-1", "plain-mini, plain 2-2, 일반 2-2", "googlenet, inception 4b, 인셉션 4b", "densenet-mini, dense 1, 밀집 1"})
    void blocksAreCalledInTheReadersLanguage(String id, String english, String korean) {
        Project project = BlueprintCatalogue.find(id).orElseThrow();
        assertEquals(project, BlockNames.in(Language.ENGLISH, project));
        Project read = BlockNames.in(Language.KOREAN, project);
        assertTrue(project.canvas().blocks().find(english).isPresent(), project.canvas().blocks().toString());
        assertEquals(project.canvas().blocks().layers(english), read.canvas().blocks().layers(korean));
        assertTrue(read.canvas().blocks().all().stream().allMatch(b -> b.folded() && b.name().matches("[가-힣]+ .*")));
        assertEquals(project.network(), read.network());
    }

    @Test
    void namesOfOnesOwnStay() {
        Project project = BlueprintCatalogue.find("resnet-mini").orElseThrow();
        String first = project.canvas().blocks().all().get(0).name();
        Project own = project.withCanvas(project.canvas().withBlocks(project.canvas().blocks().renamed(first, "residual of mine")));
        assertTrue(BlockNames.in(Language.KOREAN, own).canvas().blocks().find("residual of mine").isPresent());
    }
}
