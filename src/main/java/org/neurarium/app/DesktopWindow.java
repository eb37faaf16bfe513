package org.neurarium.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.neurarium.cli.BenchRow;
import org.neurarium.cli.GalleryRequest;
import org.neurarium.cli.LabRequest;
import org.neurarium.cli.OpenRequest;
import org.neurarium.cli.ShotRequest;
import org.neurarium.cli.SoakOutcome;
import org.neurarium.cli.WindowService;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.settings.Bounds;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.WindowIcons;
import org.neurarium.ui.lab.LabCatalogue;
import org.neurarium.ui.lab.LabWindow;
import org.neurarium.ui.shell.ViewCatalogue;
import org.neurarium.ui.shell.SystemFilePicker;
import org.neurarium.ui.words.ask.AskView;
import org.neurarium.ui.words.strips.WordStrips;

/** The real window, for the command line. */
final class DesktopWindow implements WindowService {
    /** Smallest window in which nothing is cut off. */
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;
    private static final double FIRST_WIDTH = 1440;
    private static final double FIRST_HEIGHT = 900;

    @Override
    public boolean displayAvailable() {
        return Toolkit.displayAvailable() || System.getProperty(StartReport.PROPERTY) != null;
    }

    @Override
    public void prepare() {
        if (Toolkit.displayAvailable()) {
            Toolkit.startAhead();
        }
    }

    @Override
    public void open(OpenRequest request) throws InputFault {
        Toolkit.start(System.getProperty(StartReport.PROPERTY) != null && !Toolkit.displayAvailable());
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable List<String>> again = new AtomicReference<>();
        FxThread.run(() -> show(request, closed::countDown, again::set));
        await(closed);
        List<String> arguments = again.get();
        if (arguments != null) {
            Relaunch.start(arguments, request.profile());
        }
    }

    @Override
    public void shot(ShotRequest request) throws InputFault {
        Toolkit.start(!Toolkit.displayAvailable());
        Picture.draw(request);
    }

    @Override
    public void gallery(GalleryRequest request) throws InputFault {
        Toolkit.start(!Toolkit.displayAvailable());
        new Gallery(request).draw();
    }

    @Override
    public List<String> galleryEntries() {
        return Stream.of(GalleryScenes.all().stream().map(GalleryEntry::id), Stream.of(GalleryDemo.ALL),
                GalleryDemo.telling().stream().map(GalleryDemo::id)).flatMap(s -> s).toList();
    }

    @Override
    public List<String> labs() {
        return LabCatalogue.ids();
    }

    @Override
    public void openLab(LabRequest request) throws InputFault {
        Toolkit.start(false);
        CountDownLatch closed = new CountDownLatch(1);
        Preferences preferences = new Preferences(request.profile().preferences());
        FxThread.run(() -> {
            Fonts.load();
            Theme theme = new Theme(Studio.preferred(preferences));
            theme.textSize().set(preferences.get(Preference.TEXT_SIZE));
            new LabWindow(request.lab(), new Texts(Studio.language(preferences, request.language())), theme, closed::countDown).show();
        });
        await(closed);
    }

    @Override
    public void shotLab(LabRequest request, LabRequest.Picture picture) throws InputFault {
        Toolkit.start(!Toolkit.displayAvailable());
        new LabPicture(request, picture).draw();
    }

    @Override
    public List<String> views() {
        return ViewCatalogue.ids();
    }

    @Override
    public List<String> wordsViews() {
        return Stream.concat(WordStrips.IDS.stream(), AskView.KINDS.stream()).toList();
    }

    @Override
    public BenchRow bench(String name, Profile profile) throws InputFault {
        return new WindowBenches(profile).run(name);
    }

    @Override
    public SoakOutcome soak(Duration time, Profile profile) throws InputFault {
        return new WindowBenches(profile).soak(time);
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void show(OpenRequest request, Runnable closed, Consumer<List<String>> again) {
        Profile profile = request.profile();
        Preferences preferences = new Preferences(profile.preferences());
        WindowIcons.everywhere();
        Stage stage = new Stage();
        Optional<Bounds> bounds = preferences.get(Preference.WINDOW);
        Studio.Setting setting = new Studio.Setting(Studio.language(preferences, request.language()),
                Studio.preferred(preferences), profile, preferences, null,
                bounds.map(Bounds::width).orElse(FIRST_WIDTH), bounds.map(Bounds::height).orElse(FIRST_HEIGHT));
        Optional<Demo> demo = request.demo().or(() -> request.project().isPresent() ? Optional.empty()
                : Optional.of(DemoCatalogue.opening()));
        Project project = request.project().orElseGet(() -> DemoCatalogue.openingProject(setting.language().code()));
        Studio[] studio = new Studio[1];
        Runnable quit = () -> close(stage, studio[0], preferences, closed);
        SystemFilePicker[] picker = new SystemFilePicker[1];
        FirstFrame drawn = new FirstFrame();
        studio[0] = new Studio(setting, project, new LatePicker(() -> picker[0]), quit, arguments -> {
            again.accept(arguments);
            quit.run();
        }, drawn::await);
        new LookKeeper(studio[0], preferences).follow();
        picker[0] = new SystemFilePicker(stage, studio[0].texts(), preferences);
        request.file().ifPresentOrElse(studio[0].view()::open,
                () -> demo.ifPresent(d -> studio[0].view().showDemo(d, request.step())));
        place(stage, studio[0], bounds);
        request.words().ifPresent(scene -> new WordsShow(studio[0].view(), scene, 0));
        stage.setOnCloseRequest(e -> {
            e.consume();
            studio[0].view().beforeClosing(quit);
        });
        stage.show();
        drawn.start();
        size(stage, bounds);
        studio[0].view().canvas().requestFocus();
        studio[0].view().keep();
        if (request.isPlain() && System.getProperty(StartReport.PROPERTY) == null) {
            studio[0].view().greet();
        }
        StartReport.startIfAsked(studio[0].view().workspace(), quit);
    }

    private static void place(Stage stage, Studio studio, Optional<Bounds> bounds) {
        stage.setTitle("Neurarium");
        stage.setScene(studio.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        bounds.ifPresent(b -> {
            stage.setX(b.x());
            stage.setY(b.y());
            stage.setMaximized(b.maximized());
        });
    }

    /** After showing: before, GTK takes the least size for the wanted one. */
    private static void size(Stage stage, Optional<Bounds> bounds) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(room.getWidth(), bounds.map(Bounds::width).orElse(FIRST_WIDTH)));
        stage.setHeight(Math.min(room.getHeight(), bounds.map(Bounds::height).orElse(FIRST_HEIGHT)));
    }

    /** Ends the window whatever happens: what cannot be saved any more is no reason to keep a person in it. */
    static void close(Stage stage, Studio studio, Preferences preferences, Runnable closed) {
        new LookKeeper(studio, preferences).put();
        preferences.set(Preference.WINDOW, Optional.of(new Bounds(stage.getX(), stage.getY(),
                stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        try {
            try {
                studio.close(); // first: what is kept of the work matters more than what is preferred
            } finally {
                preferences.save();
            }
        } catch (IOException | RuntimeException e) {
            java.util.logging.Logger.getLogger(DesktopWindow.class.getName()).warning(e.toString());
        } finally {
            stage.hide();
            closed.run();
        }
    }
}
