package org.neurarium.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.Template;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.ui.common.Sheet;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.welcome.LearningProgress;
import org.neurarium.ui.welcome.WelcomeDeeds;
import org.neurarium.ui.welcome.WelcomeView;
import org.neurarium.ui.workspace.Workspace;

/** The welcome in the window: what its buttons do. */
final class WelcomeDesk implements WelcomeDeeds {
    private final StudioContext context;
    private final Workspace workspace;
    private final ProjectDesk desk;
    private final Sheet sheet;
    private final GuideDesk guide;
    private final WelcomePaths paths;
    private @Nullable WelcomePlane plane;

    /**
     * The ways from the welcome into the window.
     *
     * @param plain leaves demos and the words lab, so that networks are shown
     * @param demo opens a demo
     * @param template opens a template by its id
     * @param file opens a file
     * @param present shows the window to an audience
     */
    record WelcomePaths(Runnable plain, Consumer<Demo> demo, Consumer<String> template, Consumer<Path> file, Runnable present) {
    }

    WelcomeDesk(StudioContext context, Workspace workspace, ProjectDesk desk, Sheet sheet, GuideDesk guide, WelcomePaths paths) {
        this.context = context;
        this.workspace = workspace;
        this.desk = desk;
        this.sheet = sheet;
        this.guide = guide;
        this.paths = paths;
    }

    void show() {
        LearningProgress progress = new LearningProgress();
        WelcomePlane picture = new WelcomePlane(workspace, context.engine(), context.jobs(), spiral().named(context.texts().language().get()), context.theme(), progress);
        WelcomeView view = new WelcomeView(context.texts(), this, picture, progress, guide.tips());
        sheet.show(view, view.first(), picture::close);
        plane = picture;
    }

    @Override
    public void watch(Runnable started) {
        WelcomePlane picture = plane;
        if (picture != null) {
            desk.afterAsking(() -> {
                paths.plain().run();
                desk.replace(language -> spiral().named(language));
                workspace.training().play();
                picture.showLive();
                started.run();
            });
        }
    }

    @Override
    public void lookInside() {
        close();
    }

    @Override
    public void firstDemo() {
        close();
        DemoCatalogue.find(first()).ifPresent(paths.demo());
    }

    @Override
    public String firstDemoTitle() {
        return DemoCatalogue.title(first(), context.texts().language().get().code());
    }

    @Override
    public void build() {
        close();
        paths.template().accept("blank");
    }

    @Override
    public void openFile() {
        close();
        desk.openByDialog();
    }

    @Override
    public void present() {
        close();
        paths.present().run();
    }

    @Override
    public void open(Path file) {
        close();
        paths.file().accept(file);
    }

    @Override
    public void forget(Path file) {
        try {
            context.recent().remove(file);
        } catch (IOException e) {
            guide.tellRecentFailed();
        }
    }

    @Override
    public List<RecentFile> recent() {
        return context.recent().all().stream().map(file -> new RecentFile(file, Files.isRegularFile(file))).toList();
    }

    @Override
    public void news() {
        guide.showNews();
    }

    @Override
    public void help() {
        guide.showHelp();
    }

    @Override
    public void close() {
        sheet.close();
        plane = null;
    }

    /** Two arms wound around each other: nothing else shows as well that a network learns. */
    private static Template spiral() {
        return TemplateCatalogue.find("spiral").orElseThrow();
    }

    private static String first() {
        return DemoCatalogue.ids().get(0);
    }
}
