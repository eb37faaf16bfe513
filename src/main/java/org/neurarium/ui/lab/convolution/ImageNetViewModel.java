package org.neurarium.ui.lab.convolution;

import org.neurarium.lab.convolution.ImageNetEntry;
import org.neurarium.ui.lab.stage.StepHead;

/** A step is one network of the challenge. */
final class ImageNetViewModel {
    private final StepHead head = new StepHead();

    ImageNetViewModel() {
        head.length(ImageNetEntry.ALL.size() - 1);
    }

    StepHead head() {
        return head;
    }

    ImageNetEntry entry() {
        return ImageNetEntry.ALL.get(head.at().get());
    }
}
