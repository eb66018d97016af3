package occam;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a reader gets who asks for the impossible: this one line, and no frames of the library. */
public final class Refusal {
    /** How the line ends about what must be there and is not. */
    public static final String NULL =
            " must be given, was null: run the cell that makes it first, and see that it succeeds";

    private Refusal() {}

    public static void refused(String line, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessage(line)
                .satisfies(e -> org.assertj.core.api.Assertions.assertThat(e.getStackTrace())
                        .isEmpty())
                .hasNoCause();
    }
}
