package occam.interview;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Markup read back; it has to be well formed. */
final class Markup {
    private Markup() {}

    static Document parsed(String markup) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)));
        } catch (Exception e) {
            throw new AssertionError(markup, e);
        }
    }
}
