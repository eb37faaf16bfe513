package org.neurarium.ui.lab.stage;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** The settings of a lab, one below the other; every field has its name as accessible text and an id {@code lab-<name>}. */
public final class Controls extends VBox {
    private final String lab;
    private final Texts texts;
    private final java.util.List<Runnable> shows = new java.util.ArrayList<>();
    private final TypedSettings settings = new TypedSettings();
    private boolean showing;

    Controls(String lab, Texts texts) {
        super(6);
        this.lab = lab;
        this.texts = texts;
        getStyleClass().add("lab-controls");
    }

    /** Shows what the model says now. */
    void refresh() {
        showing = true;
        shows.forEach(Runnable::run);
        showing = false;
    }

    /** The settings by name, to be set without a gesture. */
    TypedSettings settings() {
        return settings;
    }

    /** A heading, {@code lab.<lab>.<name>}. */
    public Controls heading(String name) {
        Label label = new Label();
        label.getStyleClass().add("heading");
        label.textProperty().bind(texts.bind(key(name)));
        getChildren().add(label);
        return this;
    }

    /** Those who take part in a comparison. */
    void entrants(List<? extends Entrant> all, Supplier<Palette> palette) {
        Entrants list = new Entrants(all, this, texts, palette);
        shows.add(list::refresh);
        getChildren().add(list);
    }

    /** Any other node. */
    public Controls node(Node node) {
        getChildren().add(node);
        return this;
    }

    /** A number between two bounds; what lies outside is refused and the bounds are told. */
    public Controls number(String name, double min, double max, boolean whole, DoubleSupplier value, DoubleConsumer set) {
        Label refused = new Label();
        refused.getStyleClass().add("danger-text");
        refused.setWrapText(true);
        DoublePredicate fits = v -> v >= min && v <= max && (!whole || v == Math.rint(v));
        NumberField field = new NumberField(6, v -> whole ? String.valueOf(Math.round(v)) : Ticks.text(v), v -> {
            if (fits.test(v)) {
                set.accept(v);
            }
            return fits.test(v);
        });
        refused.visibleProperty().bind(field.refused());
        refused.managedProperty().bind(field.refused());
        field.setId("lab-" + name);
        field.accessibleTextProperty().bind(texts.bind(key(name)));
        shows.add(() -> {
            field.show(value.getAsDouble());
            refused.setText(texts.get(whole ? "lab.fault.whole" : "lab.fault.range", texts.get(key(name)), Ticks.text(min), Ticks.text(max)));
        });
        settings.number(name, fits, value, set);
        getChildren().add(new VBox(getSpacing(), row(name, field), refused));
        return this;
    }

    /** Shows the number added last only where it means something. */
    public Controls where(BooleanSupplier meant) {
        Node last = getChildren().get(getChildren().size() - 1);
        shows.add(() -> {
            last.setVisible(meant.getAsBoolean());
            last.setManaged(last.isVisible());
        });
        return this;
    }

    /** What opens the lab as it is, where that is not the number that the field shows: the step goes on from there. */
    public Controls from(String name, DoubleSupplier start) {
        settings.said(name, () -> TypedSettings.text(start.getAsDouble()));
        return this;
    }

    /** One of several, named {@code lab.<lab>.<name>.<option>}. */
    public Controls choice(String name, List<String> options, Supplier<String> value, Consumer<String> set) {
        return choice(name, options, option -> texts.get(key(name + "." + option)), value, set);
    }

    /** One of several with names from elsewhere. */
    public Controls choice(String name, List<String> options, UnaryOperator<String> said, Supplier<String> value, Consumer<String> set) {
        getChildren().add(row(name, box(name, options, said, value, set)));
        return this;
    }

    /** The same with its name above it, for long options. */
    public Controls wideChoice(String name, List<String> options, UnaryOperator<String> said, Supplier<String> value, Consumer<String> set) {
        getChildren().addAll(label(name), box(name, options, said, value, set));
        return this;
    }

    private ComboBox<String> box(String name, List<String> options, UnaryOperator<String> said, Supplier<String> value, Consumer<String> set) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(options);
        box.setId("lab-" + name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(texts.bind(key(name)));
        settings.option(name, options, value, set);
        box.setOnAction(e -> {
            if (!showing && box.getValue() != null) {
                set.accept(box.getValue());
            }
        });
        Language[] spoken = {texts.language().get()};
        shows.add(() -> {
            box.setConverter(converter(said));
            if (spoken[0] != texts.language().get()) { // the button keeps its old words until its value changes
                spoken[0] = texts.language().get();
                box.setValue(null);
            }
            box.setValue(value.get());
        });
        return box;
    }

    /** A line of text; every change is taken, the model says what is wrong with it. */
    public Controls text(String name, Supplier<String> value, Consumer<String> set) {
        TextField field = new TextField();
        field.setId("lab-" + name);
        field.accessibleTextProperty().bind(texts.bind(key(name)));
        settings.text(name, value, set);
        field.textProperty().addListener((o, was, is) -> {
            if (!showing) {
                set.accept(is);
            }
        });
        shows.add(() -> {
            if (!field.getText().equals(value.get())) {
                field.setText(value.get());
            }
        });
        getChildren().addAll(label(name), field);
        return this;
    }

    public Controls flag(String name, Supplier<Boolean> value, Consumer<Boolean> set) {
        CheckBox box = new CheckBox();
        box.setId("lab-" + name);
        box.textProperty().bind(texts.bind(key(name)));
        box.setWrapText(true);
        box.setOnAction(e -> set.accept(box.isSelected()));
        settings.option(name, List.of("true", "false"), () -> String.valueOf(value.get()), typed -> set.accept(Boolean.valueOf(typed)));
        shows.add(() -> box.setSelected(value.get()));
        getChildren().add(box);
        return this;
    }

    public Controls action(String name, Runnable action) {
        Button button = new Button();
        button.setId("lab-" + name);
        button.textProperty().bind(texts.bind(key(name)));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> action.run());
        getChildren().add(button);
        return this;
    }

    private HBox row(String name, Region control) {
        Label label = label(name);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        control.setPrefWidth(control instanceof NumberField ? 84 : 136);
        control.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label label(String name) {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(texts.bind(key(name)));
        return label;
    }

    private String key(String name) {
        return "lab." + lab + "." + name;
    }

    private static StringConverter<String> converter(UnaryOperator<String> said) {
        return new StringConverter<>() {
            @Override
            public String toString(String option) {
                return option == null ? "" : said.apply(option);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
