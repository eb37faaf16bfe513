package org.neurarium.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.runs.RunDesk;
import org.neurarium.ui.runs.RunsView;
import org.neurarium.ui.shell.dock.DockViews;
import org.neurarium.ui.training.ChartsView;
import org.neurarium.ui.viz.attention.AttentionView;
import org.neurarium.ui.viz.boundary.BoundaryView;
import org.neurarium.ui.viz.code.CodeView;
import org.neurarium.ui.viz.distribution.DistributionView;
import org.neurarium.ui.viz.gates.GatesView;
import org.neurarium.ui.viz.glass.GlassView;
import org.neurarium.ui.viz.hidden.HiddenSpaceView;
import org.neurarium.ui.viz.maps.MapsView;
import org.neurarium.ui.viz.results.LengthsView;
import org.neurarium.ui.viz.results.ResultsView;

/** Every view there is, one line each; its name is {@code shell.view.<id>}. Which open by themselves: ProjectKind. */
public final class ViewCatalogue {
    private ViewCatalogue() {
    }

    /** Ids of all views. */
    public static List<String> ids() {
        return all(ViewCatalogue::nothing, ViewCatalogue::nothing).ids();
    }

    private static <T> T nothing() {
        throw new IllegalStateException("only named");
    }

    /** @param runs where the view of runs gets them from; asked when it is made */
    public static DockViews all(Supplier<RunDesk> runs, Supplier<Preferences> preferences) {
        return new DockViews()
                .add("loss", (workspace, texts, theme) -> new ChartsView(workspace, texts, theme, preferences.get()))
                .add("boundary", BoundaryView::new)
                .add("hidden-space", HiddenSpaceView::new)
                .add("gates", GatesView::new)
                .add("attention", AttentionView::new)
                .add("maps", MapsView::new)
                .add("glass", GlassView::new)
                .add("results", ResultsView::new)
                .add("lengths", LengthsView::new)
                .add("distribution", DistributionView::new)
                .add("runs", (workspace, texts, theme) -> new RunsView(runs.get(), texts, theme))
                .add("code", CodeView::new);
    }
}
