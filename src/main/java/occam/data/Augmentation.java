package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Alters rows so that their targets stay true, as the rows of a deployment may differ: images that are moved, measurements that are noisy.
 * Whether a target stays true only somebody who knows the task can say.
 */
@FunctionalInterface
public interface Augmentation {
    /**
     * Each row altered by itself, with its target.
     *
     * @param data not changed
     * @param seed for what is drawn, row by row
     * @throws occam.InvalidInput if these rows cannot be altered so
     */
    Dataset apply(Dataset data, long seed);

    /** Leaves each row as it is: plain copies, to compare with. */
    static Augmentation none() {
        return new Images.Noise(0);
    }

    /**
     * Moves each image by a whole number of pixels down and to the right, each from {@code −pixels} to {@code pixels}, all ways alike but
     * never by none. What leaves the image is lost, and what comes in is 0, which is white: so move images before they are standardized.
     *
     * @throws occam.InvalidInput if {@code pixels} is below 1; when applied, if the rows are not square images, or smaller ones
     */
    static Augmentation shift(int pixels) {
        unless(pixels >= 1, "an image can be moved by 1 pixel or more, was %d; for no augmentation use none()", pixels);
        return new Images.Shift(pixels);
    }

    /**
     * Moves each image by as many pixels down and to the right, or up and to the left where below 0, and draws nothing. What leaves the image
     * is lost, and what comes in is 0.
     *
     * @throws occam.InvalidInput when applied, if the rows are not square images, or smaller ones
     */
    static Augmentation move(int down, int right) {
        return new Images.Move(down, right);
    }

    /**
     * Adds {@code N(0, deviation²)} to each value.
     *
     * @throws occam.InvalidInput if {@code deviation} is negative or not finite
     */
    static Augmentation noise(double deviation) {
        unless(
                deviation >= 0 && Double.isFinite(deviation),
                "the deviation of noise must be a finite number, 0 or more, was %s",
                deviation);
        return new Images.Noise(deviation);
    }

    /**
     * Swaps left and right in the images of these classes, and leaves those of the others as they are. Text, digits, hearts and road signs
     * have a side, so a mirror must be told what survives it.
     *
     * @param classes that are still what they were in a mirror
     * @throws occam.InvalidInput if there is no class; when applied, if the rows are not square images, or there is no such class
     */
    static Augmentation mirror(int... classes) {
        unless(
                given(classes, "classes").length > 0,
                "a mirror can turn one class into another or into none: name the classes that stay what they are, as"
                        + " in mirror(0, 8), or insist with mirrorAll()");
        return new Images.Mirror(IntStream.of(classes).boxed().collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Swaps left and right in every image, whatever that makes of it.
     *
     * @throws occam.InvalidInput when applied, if the rows are not square images
     */
    static Augmentation mirrorAll() {
        return new Images.MirrorAll();
    }
}
