package org.neurarium.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.card.CardVerdict;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.card.GraphicsCard;
import org.neurarium.nn.backend.card.Objection;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The devices to choose from, each with what it is and what stands in its way; the restart where the choice needs one. */
final class DevicePane extends VBox {
    private static final double WIDTH = 400;
    /** Below the name of a radio button: as far in as the name. */
    private static final Insets UNDER_NAME = new Insets(0, 0, 0, 18);
    private static final double MEBIBYTES = 1024;

    private final DeviceViewModel model;
    private final Texts texts;

    DevicePane(DeviceViewModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        setId("devices");
        getStyleClass().add("popover-body");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        InvalidationListener refresh = o -> show();
        model.inUse().addListener(refresh);
        model.survey().addListener(refresh);
        model.chosen().addListener(refresh);
        model.asking().addListener(refresh);
        texts.language().addListener(refresh);
        show();
    }

    /** As its sentences are wrapped at its width, not as single lines. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(WIDTH);
    }

    private void show() {
        boolean focused = !getChildren().isEmpty() && lookup(":focused") != null;
        List<Node> parts = new ArrayList<>();
        parts.add(label(texts.get("devices.title"), "title"));
        ToggleGroup group = new ToggleGroup();
        model.rows().forEach(row -> parts.add(row(row, group)));
        group.selectedToggleProperty().addListener((o, before, now) -> model.choose((DeviceChoice) now.getUserData()));
        if (model.asking().get() && model.survey().get() == null) {
            parts.add(label(texts.get("devices.asking"), "muted"));
        }
        Objection objection = model.objection();
        if (objection != null) {
            parts.add(note(objection, Feather.INFO, "device-note"));
        }
        if (model.needsRestart()) {
            parts.add(restart());
        }
        BackendReport now = model.inUse().get();
        if (now != null) {
            parts.add(label(texts.get("devices.folder", DeviceViewModel.fromHome(String.valueOf(now.cacheFolder()), System.getProperty("user.home", ""))), "device-folder"));
        }
        getChildren().setAll(parts);
        if (focused && group.getSelectedToggle() instanceof RadioButton chosen) {
            chosen.requestFocus(); // for the keyboard to go on from there
        }
    }

    private VBox row(DeviceViewModel.Row row, ToggleGroup group) {
        RadioButton button = new RadioButton(name(row));
        button.setId("device-" + row.choice().text());
        button.setToggleGroup(group);
        button.setDisable(!row.usable());
        button.setSelected(model.isChosen(row.choice()));
        button.setUserData(row.choice());
        HBox head = new HBox(8, button);
        head.setAlignment(Pos.CENTER_LEFT);
        if (model.isInUse(row)) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            head.getChildren().addAll(gap, label(texts.get("devices.in-use"), "device-in-use"));
        }
        Label facts = label(facts(row), "muted");
        VBox.setMargin(facts, UNDER_NAME);
        VBox box = new VBox(2, head, facts);
        button.accessibleHelpProperty().set(facts.getText());
        CardVerdict verdict = row.verdict();
        if (verdict != null && verdict.objection() != null && !verdict.objection().equals(model.objection())) {
            HBox note = note(verdict.objection(), Feather.ALERT_TRIANGLE, "device-warning");
            VBox.setMargin(note, new Insets(4, 0, 0, 18));
            box.getChildren().add(note);
        }
        return box;
    }

    private String name(DeviceViewModel.Row row) {
        return row.choice().equals(DeviceChoice.AUTO) ? texts.get("devices.auto")
                : row.verdict() == null ? texts.get("devices.cpu") : row.verdict().card().name();
    }

    private String facts(DeviceViewModel.Row row) {
        CardVerdict verdict = row.verdict();
        if (verdict == null) {
            return row.choice().equals(DeviceChoice.CPU) ? model.processor() : texts.get("devices.auto.rule")
                    + model.automatic().map(card -> "\n" + texts.get("devices.auto.card", card.name())).orElse("");
        }
        GraphicsCard card = verdict.card();
        String facts = texts.get(card.memory() == 0 ? "devices.card.facts-shared" : "devices.card.facts",
                Math.max(1, Math.round(card.memory() / MEBIBYTES)), card.capability(), card.driver());
        return verdict.usable() && !verdict.tried() ? facts + "\n" + texts.get("devices.card.untried") : facts;
    }

    private HBox note(Objection objection, Feather icon, String style) {
        Label sentence = label(texts.get(objection.key(), objection.arguments()), "device-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox note = new HBox(8, Icons.small(icon), sentence);
        note.getStyleClass().add(style);
        return note;
    }

    private HBox restart() {
        String wanted = model.wanted().map(GraphicsCard::name).orElseGet(() -> texts.get("devices.cpu"));
        Label sentence = label(texts.get("devices.restart", wanted), "device-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button now = new Button(texts.get("devices.restart.now"));
        now.setId("device-restart");
        now.getStyleClass().add("primary");
        now.setMinWidth(USE_PREF_SIZE);
        now.setOnAction(e -> {
            getScene().getWindow().hide();
            model.restart();
        });
        HBox band = new HBox(10, sentence, now);
        band.setAlignment(Pos.CENTER_LEFT);
        band.getStyleClass().add("device-restart");
        return band;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
