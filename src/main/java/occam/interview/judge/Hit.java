package occam.interview.judge;

/**
 * Words of an answer that say a concept.
 *
 * @param first the number of the first of them
 * @param last the number of the last, which may be the same
 */
record Hit(int first, int last) {
    boolean meets(Hit other) {
        return first <= other.last && other.first <= last;
    }

    boolean holds(int word) {
        return first <= word && word <= last;
    }
}
