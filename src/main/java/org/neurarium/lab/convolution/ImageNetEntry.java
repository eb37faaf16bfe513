package org.neurarium.lab.convolution;

import java.util.List;

/**
 * A network of the ImageNet challenge (classification of 1,000 kinds), with figures as they were published: error of the entry,
 * which was an average of several networks, and size of one network.
 *
 * @param id of the network's blueprint
 * @param error top-5: share of test images whose kind is not among the five answers, in percent
 * @param layers with weights, one after the other on the longest way
 * @param parameters of the blueprint, without auxiliary heads
 * @param source where the error was published
 */
public record ImageNetEntry(String id, String name, int year, double error, int layers, long parameters, String source) {
    /** A person trained for the task reached 5.1 % (Russakovsky et al. 2015). */
    public static final double PEOPLE = 5.1;

    /** By year. */
    public static final List<ImageNetEntry> ALL = List.of(
            new ImageNetEntry("alexnet", "AlexNet", 2012, 15.3, 8, 60_965_224L, "Krizhevsky et al. 2012"),
            new ImageNetEntry("vgg-19", "VGG", 2014, 7.3, 19, 143_667_240L, "Simonyan & Zisserman 2014"),
            new ImageNetEntry("googlenet", "GoogLeNet", 2014, 6.7, 22, 6_998_552L, "Szegedy et al. 2015"),
            new ImageNetEntry("resnet-152", "ResNet", 2015, 3.57, 152, 60_192_808L, "He et al. 2016"));
}
