package org.neurarium.ui.inspector;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.neurarium.compile.StartVectors;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.TokenVectors;
import org.neurarium.layer.EmbeddingLayerType;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.workspace.VectorOffer;
import org.neurarium.ui.workspace.Workspace;

/** Where an embedding's vectors come from: how many words of the data were found, and two ways to choose others. */
final class VectorsPane extends VBox {
    private static final int SHOWN = 5;

    private final Workspace workspace;
    private final Texts texts;
    private final BackgroundJobs jobs;
    private final Label found = new Label();
    private final Label some = new Label();
    private final Button open = new Button();
    private final Button take = new Button();
    private final Tooltip noOffer = new Tooltip();
    private String layer = "";

    VectorsPane(Workspace workspace, Texts texts, BackgroundJobs jobs, Function<Window, Optional<Path>> picker) {
        super(4);
        this.workspace = workspace;
        this.texts = texts;
        this.jobs = jobs;
        found.setId("vectors-found");
        found.getStyleClass().add("strong");
        some.getStyleClass().add("faint");
        List.of(found, some).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        });
        open.setId("vectors-open");
        take.setId("vectors-take");
        open.setOnAction(e -> picker.apply(getScene().getWindow()).ifPresent(file -> use(file.toAbsolutePath().normalize().toString())));
        take.setOnAction(e -> take());
        getChildren().addAll(found, some, new FlowPane(6, 6, open, take));
    }

    void show(String inspected, boolean isEmbedding) {
        layer = inspected;
        setVisible(isEmbedding);
        setManaged(isEmbedding);
        open.setText(texts.get("inspector.vectors.open"));
        take.setText(texts.get("inspector.vectors.take"));
        noOffer.setText(texts.get("inspector.vectors.take.none"));
        boolean offered = workspace.vectorOffer().get() != null;
        take.setDisable(!offered || tokens().isEmpty());
        Tooltip.install(take.getParent(), offered ? null : noOffer);
        tell(Optional.ofNullable(workspace.examples().get()).map(e -> e.sequences().vectors().get(layer))
                .filter(v -> v.fault() == null));
    }

    private void tell(Optional<TokenVectors> vectors) {
        found.setVisible(vectors.isPresent());
        found.setManaged(vectors.isPresent());
        boolean any = vectors.map(v -> v.found() > 0).orElse(false);
        some.setVisible(any);
        some.setManaged(any);
        vectors.ifPresent(v -> {
            found.setText(texts.get("inspector.vectors.found", FactsPane.count(v.found()), FactsPane.count(v.asked()),
                    Math.round(100.0 * v.found() / Math.max(1, v.asked()))));
            some.setText(texts.get("inspector.vectors.some",
                    String.join(", ", v.words().subList(0, Math.min(SHOWN, v.found())))));
        });
    }

    private void use(String file) {
        OtherComputers.choose(file);
        Project before = workspace.project().get();
        workspace.apply(Edits.setting(layer, EmbeddingLayerType.VECTORS, file));
        if (workspace.project().get().equals(before)) {
            workspace.reload();
        }
    }

    private List<String> tokens() {
        Examples examples = workspace.examples().get();
        return examples == null ? List.of() : StartVectors.tokensOf(workspace.project().get(), layer, examples);
    }

    private void take() {
        VectorOffer offer = workspace.vectorOffer().get();
        if (offer == null) {
            return;
        }
        List<String> tokens = tokens();
        Function<List<String>, TokenVectors> newest = offer.newest().get();
        String to = layer;
        jobs.run(() -> StartVectors.table(newest.apply(tokens)), table -> workspace.apply(
                Edits.startVectors(to, EmbeddingLayerType.VECTORS, offer.name(), table)), failure -> {
                    found.setText(texts.get("common.failure.unexpected", failure));
                });
    }
}
