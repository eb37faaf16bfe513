package org.neurarium.ui.words.map;

/**
 * From coordinates of the map to pixels: shifted and scaled in the plane; in space also turned, and drawn in parallel, so
 * that lengths can be compared. Until a person moves it, it keeps the whole map in view.
 */
final class Camera {
    private static final double MARGIN = 36;
    private static final double CLOSEST = 400;
    private static final double FARTHEST = 0.2;
    private static final double STEEPEST = Math.PI / 2;
    /** The map is fitted anew when it fills less than this share of the room, or more than all. */
    private static final double LEAST_FILL = 0.7;

    private double width = 1;
    private double height = 1;
    private double scale = 1;
    private double fitted = 1;
    private double[] centre = new double[3];
    private double panX;
    private double panY;
    private double yaw = 0.6;
    private double pitch = 0.35;
    private boolean following = true;
    private int dims = 2;

    void size(double w, double h) {
        width = Math.max(1, w);
        height = Math.max(1, h);
    }

    /** Keeps the whole map in view again. */
    void follow() {
        following = true;
        fitted = 0;
        panX = 0;
        panY = 0;
    }

    boolean following() {
        return following;
    }

    /** Looks at a map; called before every picture. */
    void look(float[] map, int of) {
        boolean other = dims != of;
        dims = of;
        if (!following || map.length == 0) {
            return;
        }
        double[] low = new double[dims];
        double[] high = new double[dims];
        java.util.Arrays.fill(low, Double.MAX_VALUE);
        java.util.Arrays.fill(high, -Double.MAX_VALUE);
        for (int i = 0; i < map.length; i++) {
            int d = i % dims;
            low[d] = Math.min(low[d], map[i]);
            high[d] = Math.max(high[d], map[i]);
        }
        double wanted = dims == 2 ? flat(low, high) : round(map, low, high);
        double ratio = wanted / Math.max(1e-300, fitted);
        if (other || fitted == 0 || ratio < 1 || ratio > 1 / LEAST_FILL || farOff(low, high)) {
            fitted = wanted;
            scale = wanted;
            panX = 0;
            panY = 0;
            for (int d = 0; d < dims; d++) {
                centre[d] = (low[d] + high[d]) / 2;
            }
        }
    }

    private boolean farOff(double[] low, double[] high) {
        for (int d = 0; d < dims; d++) {
            if (Math.abs((low[d] + high[d]) / 2 - centre[d]) * scale > MARGIN) {
                return true;
            }
        }
        return false;
    }

    private double flat(double[] low, double[] high) {
        double across = Math.max(1, width - 2 * MARGIN) / Math.max(1e-12, high[0] - low[0]);
        double up = Math.max(1, height - 2 * MARGIN) / Math.max(1e-12, high[1] - low[1]);
        return Math.min(across, up);
    }

    private double round(float[] map, double[] low, double[] high) {
        double most = 1e-24;
        for (int at = 0; at < map.length; at += dims) {
            double square = 0;
            for (int d = 0; d < dims; d++) {
                double x = map[at + d] - (low[d] + high[d]) / 2;
                square += x * x;
            }
            most = Math.max(most, square);
        }
        return Math.max(1, Math.min(width, height) - 2 * MARGIN) / 2 / Math.sqrt(most);
    }

    /**
     * Places points.
     *
     * @param x gets a pixel a point, from the left
     * @param y gets a pixel a point, from the top
     * @param depth gets, in space, how near a point is (larger is nearer), about −1 to 1; 0 in the plane
     */
    void project(float[] map, float[] x, float[] y, float[] depth) {
        double cosYaw = Math.cos(yaw);
        double sinYaw = Math.sin(yaw);
        double cosPitch = Math.cos(pitch);
        double sinPitch = Math.sin(pitch);
        double midX = width / 2 + panX;
        double midY = height / 2 + panY;
        double toDepth = fitted * 2 / Math.max(1, Math.min(width, height));
        for (int i = 0, at = 0; at < map.length; i++, at += dims) {
            double a = map[at] - centre[0];
            double b = map[at + 1] - centre[1];
            if (dims == 2) {
                x[i] = (float) (midX + a * scale);
                y[i] = (float) (midY - b * scale);
                depth[i] = 0;
                continue;
            }
            double c = map[at + 2] - centre[2];
            double right = a * cosYaw + c * sinYaw;
            double back = -a * sinYaw + c * cosYaw;
            x[i] = (float) (midX + right * scale);
            y[i] = (float) (midY - (b * cosPitch - back * sinPitch) * scale);
            depth[i] = (float) ((b * sinPitch + back * cosPitch) * toDepth);
        }
    }

    void pan(double dx, double dy) {
        following = false;
        panX += dx;
        panY += dy;
    }

    /** Turns the map in space. */
    void turn(double dx, double dy) {
        yaw += dx / 120;
        pitch = Math.max(-STEEPEST, Math.min(STEEPEST, pitch + dy / 120));
    }

    /** Scales about a pixel, which stays where it is. */
    void zoom(double factor, double aboutX, double aboutY) {
        double base = fitted == 0 ? scale : fitted;
        double wanted = Math.max(base * FARTHEST, Math.min(base * CLOSEST, scale * factor));
        double by = wanted / scale;
        following = false;
        panX = aboutX - width / 2 - by * (aboutX - width / 2 - panX);
        panY = aboutY - height / 2 - by * (aboutY - height / 2 - panY);
        scale = wanted;
    }

    /** Coordinate of a pixel along the first axis of the plane. */
    double mapX(double pixel) {
        return (pixel - width / 2 - panX) / scale + centre[0];
    }

    /** Pixel of a coordinate along the first axis of the plane. */
    double pixelX(double coordinate) {
        return width / 2 + panX + (coordinate - centre[0]) * scale;
    }

    /** Pixel of a coordinate along the second axis of the plane. */
    double pixelY(double coordinate) {
        return height / 2 + panY - (coordinate - centre[1]) * scale;
    }
}
