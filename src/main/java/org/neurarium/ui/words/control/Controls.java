package org.neurarium.ui.words.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** Labels, buttons and choices whose words follow the language. */
public final class Controls {
    private static final double TIP_WIDTH = 320;
    private static final String SHOWING = "showing";

    private Controls() {
    }

    public static Label label(Texts texts, String key, String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    /** A text over as many lines as it needs. */
    public static Label paragraph(Texts texts, String key, String... styleClasses) {
        Label label = label(texts, key, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A button with an icon, which says on hover and to readers of the screen what it does. */
    public static Button iconButton(Texts texts, String id, Feather icon, String key, Runnable action) {
        Button button = new Button("", Icons.small(icon));
        button.setOnAction(e -> action.run());
        named(button, id, texts.bind(key));
        return button;
    }

    public static ToggleButton iconToggle(Texts texts, String id, Feather icon, String key) {
        ToggleButton button = new ToggleButton("", Icons.small(icon));
        named(button, id, texts.bind(key));
        return button;
    }

    /** Gives a control without words its name. */
    public static void named(ButtonBase button, String id, ObservableValue<String> says) {
        button.setId(id);
        Tooltip tip = tip();
        tip.textProperty().bind(says);
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(says);
    }

    public static Tooltip tip(Texts texts, String key) {
        Tooltip tip = tip();
        tip.textProperty().bind(texts.bind(key));
        return tip;
    }

    private static Tooltip tip() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }

    /** A choice whose options are said in the reader's language; {@code chosen} hears of a person's choices only. */
    public static ComboBox<String> choice(Texts texts, String id, List<String> options, UnaryOperator<String> say,
                                          Consumer<String> chosen) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(options);
        box.setMaxWidth(Double.MAX_VALUE);
        texts.language().subscribe(l -> {
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable String option) {
                    return option == null ? "" : say.apply(option);
                }

                @Override
                public @Nullable String fromString(String text) {
                    return null;
                }
            });
        });
        // The button keeps its old words until its value changes.
        texts.language().addListener((o, before, now) -> {
            String value = box.getValue();
            box.getProperties().put(SHOWING, true);
            box.setValue(null);
            box.setValue(value);
            box.getProperties().put(SHOWING, false);
        });
        box.setOnAction(e -> {
            if (box.getValue() != null && !Boolean.TRUE.equals(box.getProperties().get(SHOWING))) {
                chosen.accept(box.getValue());
            }
        });
        return box;
    }

    /** Offers other options and shows one of them; nobody hears of it as a person's choice. */
    public static void offer(ComboBox<String> box, List<String> options, String option) {
        box.getProperties().put(SHOWING, true);
        if (!box.getItems().equals(options)) {
            box.getItems().setAll(options);
        }
        box.setValue(option);
        box.getProperties().put(SHOWING, false);
    }

    /** Shows a choice that was made elsewhere. */
    public static void show(ComboBox<String> box, String option) {
        if (!option.equals(box.getValue())) {
            box.getProperties().put(SHOWING, true);
            box.setValue(option);
            box.getProperties().put(SHOWING, false);
        }
    }
}
