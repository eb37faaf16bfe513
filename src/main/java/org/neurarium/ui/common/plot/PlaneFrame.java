package org.neurarium.ui.common.plot;

/**
 * Where a rectangle of the plane lies on screen: data coordinates to pixels and back, second axis upwards.
 *
 * @param left pixel of {@code xLow}
 * @param top pixel of {@code yHigh}
 */
public record PlaneFrame(double left, double top, double width, double height,
                         double xLow, double xHigh, double yLow, double yHigh) {
    public double px(double x) {
        return left + (x - xLow) / (xHigh - xLow) * width;
    }

    public double py(double y) {
        return top + (yHigh - y) / (yHigh - yLow) * height;
    }

    public double x(double px) {
        return xLow + (px - left) / width * (xHigh - xLow);
    }

    public double y(double py) {
        return yHigh - (py - top) / height * (yHigh - yLow);
    }

    public boolean holdsPixel(double px, double py) {
        return px >= left && px <= left + width && py >= top && py <= top + height;
    }

    public boolean holds(double x, double y) {
        return x >= xLow && x <= xHigh && y >= yLow && y <= yHigh;
    }
}
