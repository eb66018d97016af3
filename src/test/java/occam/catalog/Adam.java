package occam.catalog;

/** What Adam keeps, and the step that it takes from it. */
final class Adam {
    double m;
    double v;
    int t;

    Adam moved(double g) {
        return moved(g, g * g);
    }

    Adam moved(double g, double square) {
        t++;
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * square;
        return this;
    }

    double mean() {
        return m / (1 - Math.pow(0.9, t));
    }

    double square() {
        return v / (1 - Math.pow(0.999, t));
    }

    double step() {
        return mean() / (Math.sqrt(square()) + 1e-8);
    }
}
