package org.neurarium.app;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture with at most 256 colours, a third as large as a PNG file. Median cut: the box of colours with the widest
 * channel, weighed by its pixels, is cut at the median until there are enough boxes; each stands for its mean.
 *
 * <p>Source: P. Heckbert, "Color image quantization for frame buffer display", 1982.
 */
final class FewColors {
    private static final int MOST = 256;
    /** Colours are told apart to this many bits a channel. */
    private static final int BITS = 6;

    private final BufferedImage picture;

    FewColors(BufferedImage picture) {
        this.picture = picture;
    }

    /** One distinguished colour and what it stands for. */
    private record Tint(int key, long pixels, long red, long green, long blue) {
        double channel(int index) {
            return (double) (index == 0 ? red : index == 1 ? green : blue) / pixels;
        }
    }

    BufferedImage image() {
        int[] rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        List<List<Tint>> boxes = boxes(tints(rgb));
        byte[][] colors = new byte[3][boxes.size()];
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int c = 0; c < 3; c++) {
                colors[c][i] = (byte) mean(boxes.get(i), c);
            }
            for (Tint tint : boxes.get(i)) {
                places.put(tint.key(), i);
            }
        }
        BufferedImage few = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, boxes.size(), colors[0], colors[1], colors[2]));
        byte[] out = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            out[i] = (byte) (int) places.get(key(rgb[i]));
        }
        few.getRaster().setDataElements(0, 0, picture.getWidth(), picture.getHeight(), out);
        return few;
    }

    private static List<Tint> tints(int[] rgb) {
        Map<Integer, long[]> sums = new HashMap<>();
        for (int each : rgb) {
            long[] sum = sums.computeIfAbsent(key(each), k -> new long[4]);
            sum[0]++;
            sum[1] += each >> 16 & 255;
            sum[2] += each >> 8 & 255;
            sum[3] += each & 255;
        }
        return sums.entrySet().stream().map(e -> new Tint(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2],
                e.getValue()[3])).toList();
    }

    private static List<List<Tint>> boxes(List<Tint> all) {
        List<List<Tint>> boxes = new ArrayList<>(List.of(all));
        while (boxes.size() < MOST) {
            List<Tint> widest = boxes.stream().filter(b -> b.size() > 1).max(Comparator.comparingDouble(FewColors::weight))
                    .orElse(List.of());
            if (widest.isEmpty()) {
                break;
            }
            boxes.remove(widest);
            int channel = widestChannel(widest);
            List<Tint> sorted = widest.stream().sorted(Comparator.comparingDouble(t -> t.channel(channel))).toList();
            int cut = median(sorted);
            boxes.add(sorted.subList(0, cut));
            boxes.add(sorted.subList(cut, sorted.size()));
        }
        return boxes;
    }

    /** Where half the weight lies on either side; rare colours count too, so that thin lines keep theirs. */
    private static int median(List<Tint> sorted) {
        double half = sorted.stream().mapToDouble(t -> Math.sqrt(t.pixels())).sum() / 2;
        double sum = 0;
        for (int i = 0; i < sorted.size() - 1; i++) {
            sum += Math.sqrt(sorted.get(i).pixels());
            if (sum >= half) {
                return i + 1;
            }
        }
        return sorted.size() - 1;
    }

    private static double weight(List<Tint> box) {
        return width(box, widestChannel(box)) * Math.sqrt(box.stream().mapToDouble(t -> Math.sqrt(t.pixels())).sum());
    }

    private static int widestChannel(List<Tint> box) {
        int widest = 0;
        for (int c = 1; c < 3; c++) {
            widest = width(box, c) > width(box, widest) ? c : widest;
        }
        return widest;
    }

    private static double width(List<Tint> box, int channel) {
        double low = 255;
        double high = 0;
        for (Tint tint : box) {
            low = Math.min(low, tint.channel(channel));
            high = Math.max(high, tint.channel(channel));
        }
        return high - low;
    }

    private static int mean(List<Tint> box, int channel) {
        double sum = 0;
        long pixels = 0;
        for (Tint tint : box) {
            sum += tint.channel(channel) * tint.pixels();
            pixels += tint.pixels();
        }
        return (int) Math.round(sum / pixels);
    }

    private static int key(int rgb) {
        int drop = 8 - BITS;
        return (rgb >> 16 & 255) >> drop << 2 * BITS | (rgb >> 8 & 255) >> drop << BITS | (rgb & 255) >> drop;
    }
}
