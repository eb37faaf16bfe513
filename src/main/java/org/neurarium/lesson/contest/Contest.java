package org.neurarium.lesson.contest;

import java.util.List;
import java.util.Set;
import org.neurarium.document.Project;
import org.neurarium.train.probe.Probe;

/**
 * One network, trained for real in several ways from the same seed.
 *
 * @param id of the lab
 * @param measure what is drawn
 * @param asked what is read out of each trained network
 * @param first epoch that is shown first
 */
public record Contest(String id, Project base, Measure measure, List<Contender> contenders, Set<Probe<?>> asked, int first) {
    public Contest {
        contenders = List.copyOf(contenders);
        asked = Set.copyOf(asked);
    }
}
