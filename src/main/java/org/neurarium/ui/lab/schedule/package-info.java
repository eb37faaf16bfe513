/**
 * Learning-rate schedules, the very functions that training uses, and an epoch drawn as batches. Uses {@code compile},
 * {@code lab.batch} and {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.schedule.ScheduleViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.schedule;

import org.jspecify.annotations.NullMarked;
