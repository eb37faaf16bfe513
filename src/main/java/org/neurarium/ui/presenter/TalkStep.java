package org.neurarium.ui.presenter;

/**
 * Where the talk is, in the language chosen now.
 *
 * @param title of the demo
 * @param step from 1
 * @param steps how many there are
 * @param heading of this step
 * @param notes for the speaker alone, Markdown; empty where there are none
 * @param nextHeading heading of the step after; empty at the last one
 */
public record TalkStep(String title, int step, int steps, String heading, String notes, String nextHeading) {
}
