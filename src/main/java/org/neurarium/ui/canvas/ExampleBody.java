package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.InputSource;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Palette;

/** The input where one example says most: its words, its picture, its curves, its symbols. */
final class ExampleBody implements Body {
    private static final double WIDTH = 176;
    private static final double SIDE = 64;
    /** Curves drawn of a series with more features. */
    private static final int CURVES = 3;

    /** Whether the input gives tokens, a picture or a series. */
    static boolean fits(NodeFacts facts) {
        return facts.tokens() || facts.output().map(Shape::rank).orElse(0) >= 2;
    }

    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.sketch(facts.output().map(Shape::rank).orElse(0) == 3 ? NodeShape.WIDTH : WIDTH, SIDE);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        return new Shown(facts, shape);
    }

    /** The tokens without padding, as they are read: words with gaps, characters without, blanks and line ends made visible. */
    static String said(List<String> tokens, int length) {
        List<String> valid = tokens.subList(0, Math.min(length, tokens.size()));
        boolean characters = valid.stream().allMatch(t -> t.codePointCount(0, t.length()) <= 1);
        return String.join(characters ? "" : " ", valid.stream().map(t -> t.replace(' ', '␣').replace('\n', '⏎')).toList());
    }

    /** {@code [x₀, y₀, x₁, y₁, …]} of one feature of a series {@code [steps, features]}, upwards from {@code low} to {@code high}. */
    static List<Double> points(float[] series, Shape shape, int feature, float low, float high, double width) {
        int steps = shape.size(0);
        int features = shape.size(1);
        List<Double> points = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            points.add(width * t / Math.max(1, steps - 1));
            points.add(SIDE * (1 - (series[t * features + feature] - low) / Math.max(1e-12, (double) high - low)));
        }
        return points;
    }

    /** Whether each step is one of several symbols, told by ones among zeros: curves would say nothing. */
    static boolean signs(float[] series, Shape shape) {
        boolean bits = true;
        for (float v : series) {
            bits &= v == 0 || v == 1;
        }
        return bits && shape.size(1) > CURVES;
    }

    /** Steps to the right, a row for each feature. */
    static Mosaic cells(float[] series, Shape shape) {
        int steps = shape.size(0);
        int features = shape.size(1);
        float[] shares = new float[features * steps];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = series[i % steps * features + i / steps];
        }
        return new Mosaic(features, steps, shares, new boolean[features], 0, 1);
    }

    private static final class Shown implements Miniature {
        private final NodeFacts facts;
        private final NodeShape shape;
        private final Group all = new Group();
        private @Nullable ExampleInput drawn;
        private @Nullable Palette drawnIn;

        Shown(NodeFacts facts, NodeShape shape) {
            this.facts = facts;
            this.shape = shape;
            all.setLayoutY(NodeShape.HEADER);
        }

        @Override
        public Node node() {
            return all;
        }

        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            ExampleInput example = plane.example();
            if (example == null || example == drawn && palette == drawnIn) {
                return;
            }
            drawn = example;
            drawnIn = palette;
            all.getChildren().clear();
            Shape seen = example.schema().shape();
            if (facts.tokens()) {
                all.getChildren().add(words(text(example)));
            } else if (seen.rank() == 3 && seen.size(2) != 2) {
                all.getChildren().add(picture(example, seen));
            } else if (seen.rank() == 2 && signs(example.featuresOnly(), seen)) {
                all.getChildren().add(grid(example.featuresOnly(), seen, palette));
            } else if (seen.rank() == 2) {
                curves(example, seen);
            }
        }

        private String text(ExampleInput example) {
            boolean decoder = InputSource.of(facts.settings()) == InputSource.DECODER;
            return decoder ? said(example.decoderTokens(), example.decoderLength()) : said(example.tokens(), example.length());
        }

        private Label words(String text) {
            Label label = new Label(text);
            label.getStyleClass().add("example-text");
            label.setWrapText(true);
            label.setAlignment(Pos.CENTER_LEFT);
            label.setLayoutX(NodeShape.PAD);
            label.setPrefSize(shape.width() - 2 * NodeShape.PAD, SIDE);
            label.setMinHeight(SIDE);
            label.setMaxHeight(SIDE);
            return label;
        }

        private void curves(ExampleInput example, Shape seen) {
            float[] values = example.featuresOnly();
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (float v : values) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            for (int feature = 0; feature < Math.min(CURVES, seen.size(1)); feature++) {
                Polyline line = new Polyline();
                line.getPoints().setAll(points(values, seen, feature, low, high, shape.width() - 2 * NodeShape.PAD));
                line.getStyleClass().add(feature == 0 ? "sketch-curve" : "sketch-faint");
                line.setLayoutX(NodeShape.PAD);
                all.getChildren().add(0, line);
            }
        }

        private ImageView grid(float[] values, Shape seen, Palette palette) {
            double width = shape.width() - 2 * NodeShape.PAD;
            CellImage cells = new CellImage(width, SIDE);
            cells.paint(cells(values, seen), palette);
            ImageView view = new ImageView(cells.image());
            view.setFitWidth(width);
            view.setFitHeight(SIDE);
            view.setLayoutX(NodeShape.PAD);
            return view;
        }

        private ImageView picture(ExampleInput example, Shape seen) {
            int height = seen.size(0);
            int width = seen.size(1);
            int channels = seen.size(2);
            float[] values = example.featuresOnly();
            WritableImage image = new WritableImage(width, height);
            PixelWriter pixels = image.getPixelWriter();
            for (int i = 0; i < width * height; i++) {
                int red = level(values[i * channels]);
                int green = channels >= 3 ? level(values[i * channels + 1]) : red;
                int blue = channels >= 3 ? level(values[i * channels + 2]) : red;
                pixels.setArgb(i % width, i / width, 0xff << 24 | red << 16 | green << 8 | blue);
            }
            ImageView view = new ImageView(image);
            view.setSmooth(false);
            view.setPreserveRatio(true);
            view.setFitHeight(SIDE);
            view.setFitWidth(SIDE);
            view.setLayoutX((shape.width() - SIDE) / 2);
            return view;
        }

        /** Brightness 0 … 1 as a byte. */
        private static int level(float value) {
            return Math.round(255 * Math.max(0, Math.min(1, value)));
        }
    }
}
