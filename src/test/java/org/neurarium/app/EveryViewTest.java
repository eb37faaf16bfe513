package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Profile;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.shell.ViewCatalogue;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.shell.dock.Place;

/** What a person can do with every view: put it elsewhere, save what it shows, and read why it shows nothing. */
@Tag("slow")
class EveryViewTest {
    private static final Set<String> VECTORS = Set.of("path", "rect", "circle", "line", "polyline", "text");
    /** The points of the data need no network, runs are those of every project, and behind the loss stand the earlier runs. */
    private static final Set<String> SHOWN_ALWAYS = Set.of("boundary", "runs", "loss");
    private static final int EXAMPLES = 200;
    /** Not even a layer: nothing can be trained. */
    private static final Project EMPTY = TemplateCatalogue.find("blank").orElseThrow().project().withNetwork(Network.EMPTY);
    @TempDir
    static Path folder;
    private static BenchWindow window;
    private static String opened = "xor before training";

    @BeforeAll
    static void open() throws InputFault {
        Toolkit.start(true);
        window = BenchWindow.of(small("xor"), new Profile(folder));
        PulseClock.run(() -> window.studio().texts().language().set(Language.ENGLISH));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /** Every view of the catalogue on a network that it has something to show of; results on each kind of answers. */
    static Stream<Arguments> views() {
        return Stream.concat(ViewCatalogue.ids().stream().map(id -> Arguments.of(id, switch (id) {
            case "gates" -> "sentiment-ko-lstm";
            case "attention" -> "transformer-classifier";
            case "maps" -> "lenet";
            case "lengths" -> "seq2seq";
            default -> "xor";
        })), Stream.of("regression", "character-model", "seq2seq-attention").map(template -> Arguments.of("results", template)));
    }

    static Stream<String> ids() {
        return ViewCatalogue.ids().stream().filter(id -> !SHOWN_ALWAYS.contains(id));
    }

    @ParameterizedTest
    @MethodSource("views")
    void standsAnywhereAndSavesWhatItShows(String id, String template) throws IOException {
        train(template);
        PulseClock.run(() -> dock().only(id));
        select(template);
        until(() -> answered() && filled(id));
        Scene home = window.studio().scene();
        choose(id, "Move beside the canvas");
        assertSame(home, view(id).getScene());
        assertEquals(Optional.of(Place.BESIDE), dock().layout().find(id));
        assertTrue(dock().isSeen(id) && inside(dock().middle(), view(id)), "beside the canvas");

        choose(id, "Open in its own window");
        Scene alone = view(id).getScene();
        assertNotSame(home, alone);
        assertEquals(window.studio().texts().get("shell.view." + id), ((Stage) alone.getWindow()).getTitle());
        until(() -> answered() && filled(id));
        PulseClock.run(() -> alone.getWindow().hide());
        until(() -> view(id).getScene() == home);
        assertTrue(inside(dock().middle(), view(id)), "back where it was");

        choose(id, "Move below the canvas");
        assertTrue(inside(dock().below(), view(id)), "below the canvas");
        until(() -> answered() && filled(id));
        ViewMenu menu = menu(id);
        assertEquals(id.equals("code") ? Set.of() : Set.of("png", "svg", "csv"), menu.endings(), "the source code is saved by its own button");
        for (String ending : menu.endings()) {
            Path file = folder.resolve(id + "-" + template + "." + ending);
            PulseClock.run(() -> write(menu, ending, file));
            switch (ending) {
                case "png" -> assertDrawn(ImageIO.read(file.toFile()));
                case "svg" -> assertVectors(Files.readString(file));
                default -> assertTable(Files.readString(file));
            }
        }
    }

    /** A project without a layer, of which nothing can be told: one sentence in each language, not an empty pane. */
    @ParameterizedTest
    @MethodSource("ids")
    void saysWhyItShowsNothing(String id) {
        if (!opened.isEmpty()) {
            PulseClock.run(() -> window.workspace().open(EMPTY));
            opened = "";
        }
        until(() -> window.workspace().training().session().get() == null && window.workspace().jobs().isIdle());
        PulseClock.run(() -> dock().only(id));
        until(() -> said(id).isPresent());
        String english = said(id).orElseThrow();
        try {
            PulseClock.run(() -> window.studio().texts().language().set(Language.KOREAN));
            until(() -> said(id).filter(s -> !s.equals(english)).isPresent());
            String korean = said(id).orElseThrow();
            assertAll(() -> assertTrue(english.endsWith(".") && english.chars().allMatch(c -> c < '가'), english),
                    () -> assertTrue(korean.endsWith("다.") || korean.endsWith("오."), korean));
        } finally {
            PulseClock.run(() -> window.studio().texts().language().set(Language.ENGLISH));
        }
    }

    private static void train(String template) {
        if (!template.equals(opened)) {
            window.open(small(template));
            opened = template;
            window.play();
            until(() -> window.iteration() > 2);
            window.pause();
        }
    }

    private static Project small(String template) {
        Project found = TemplateCatalogue.find(template).orElseThrow().project();
        Project project = found.withTraining(found.training().withEpochs(1_000_000)); // paused, never at its end
        return project.data().settings().has("count")
                ? project.withData(project.data().withSettings(project.data().settings().with("count", EXAMPLES))) : project;
    }

    /** A layer whose inside can be seen, as the views of one layer ask for. */
    private static void select(String template) {
        if (template.equals("xor")) {
            PulseClock.run(() -> window.workspace().selection().select(List.of(window.workspace().project().get().network().layers()
                    .stream().filter(l -> l.kind().equals("dense")).findFirst().orElseThrow().id())));
        }
    }

    /** Waits a minute at most, so that what never comes is named. */
    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 60_000_000_000L;
        boolean[] came = new boolean[1];
        PulseClock.until(() -> (came[0] = condition.getAsBoolean()) || System.nanoTime() > end);
        assertTrue(came[0], "waited in vain");
    }

    private static Dock dock() {
        return window.studio().view().dock();
    }

    private static boolean answered() {
        return window.workspace().jobs().isIdle() && window.workspace().training().isAnswered();
    }

    /** Whether there is something to save. */
    private static boolean filled(String id) {
        ViewMenu menu = menu(id);
        return menu.endings().stream().allMatch(ending -> menu.file(ending).isPresent());
    }

    private static void write(ViewMenu menu, String ending, Path file) {
        try {
            menu.file(ending).orElseThrow().write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(String id, String item) {
        PulseClock.run(() -> {
            ViewMenu menu = menu(id);
            menu.show();
            menu.hide();
            menu.getItems().stream().filter(i -> item.equals(i.getText())).findFirst().orElseThrow().fire();
        });
        until(() -> view(id).getScene().getWindow() != null);
    }

    private static ViewMenu menu(String id) {
        return Window.getWindows().stream().map(w -> w.getScene().lookup("#" + id + "-menu")).filter(Objects::nonNull)
                .map(ViewMenu.class::cast).findFirst().orElseThrow();
    }

    private static Node view(String id) {
        Node node = menu(id);
        while (!node.getStyleClass().contains("view-pane")) {
            node = node.getParent();
        }
        return node;
    }

    private static boolean inside(Node outer, Node node) {
        return node == outer || node.getParent() != null && inside(outer, node.getParent());
    }

    private static Optional<String> said(String id) {
        return all(view(id), n -> n.getStyleClass().contains("empty-view") && n instanceof Labeled && shown(n))
                .stream().map(n -> ((Labeled) n).getText()).filter(t -> t != null && !t.isEmpty()).findFirst();
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    private static List<Node> all(Node root, Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        if (wanted.test(root)) {
            found.add(root);
        }
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, wanted)));
        }
        return found;
    }

    private static void assertDrawn(BufferedImage image) {
        long colours = java.util.Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct().count();
        assertTrue(colours > 2, "colours " + colours);
    }

    private static void assertVectors(String svg) {
        try {
            var nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg))).getElementsByTagName("*");
            long vectors = java.util.stream.IntStream.range(0, nodes.getLength())
                    .filter(i -> VECTORS.contains(nodes.item(i).getNodeName())).count();
            assertTrue(vectors > 0, svg);
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | IOException e) {
            throw new AssertionError(svg, e);
        }
        assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
    }

    /** A header, at least one row, all of the same width, and no number that is none. */
    private static void assertTable(String csv) {
        List<List<String>> rows = rows(csv);
        assertTrue(rows.size() > 1, csv::toString);
        assertTrue(rows.get(0).stream().noneMatch(String::isBlank), "header " + rows.get(0));
        for (List<String> row : rows) {
            assertEquals(rows.get(0).size(), row.size(), row::toString);
            assertTrue(row.stream().noneMatch(cell -> cell.endsWith("NaN") || cell.endsWith("Infinity")), row::toString);
        }
    }

    /** RFC 4180, read character by character. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            if (c == '"') {
                quoted = !quoted; // a doubled quote ends and begins again
            } else if (quoted || c != ',' && c != '\n') {
                cell.append(c);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        assertTrue(row.isEmpty() && cell.isEmpty(), "the last line is whole");
        return rows;
    }
}
