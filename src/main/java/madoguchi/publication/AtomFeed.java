// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The newest advisories and revisions as an Atom feed (RFC 4287), in one language.
///
/// @param self address of the feed
/// @param page address of the list
/// @param address of an advisory's page
record AtomFeed(
        String title,
        String author,
        String self,
        String page,
        Locale locale,
        Function<Advisory, String> address,
        Function<Advisory, String> number) {

    /// @param advisories latest change first
    byte[] of(List<Advisory> advisories) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", locale.getLanguage());
            element(xml, "id", self);
            element(xml, "title", title);
            // Before the first advisory the feed is as old as time: it must not change by being written again.
            element(
                    xml,
                    "updated",
                    time(
                            advisories.isEmpty()
                                    ? Instant.EPOCH
                                    : advisories.getFirst().updatedAt()));
            author(xml);
            link(xml, "self", self);
            link(xml, "alternate", page);
            for (var advisory : advisories) {
                entry(xml, advisory);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed can not be written", e);
        }
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Advisory advisory) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", address.apply(advisory));
        element(xml, "title", number.apply(advisory) + " " + advisory.title().in(locale));
        element(xml, "published", time(advisory.publishedAt()));
        element(xml, "updated", time(advisory.updatedAt()));
        link(xml, "alternate", address.apply(advisory));
        element(xml, "summary", advisory.get(Section.OVERVIEW).in(locale));
        xml.writeEndElement();
    }

    private void author(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // Characters that XML 1.0 does not have would make the whole feed unreadable.
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
