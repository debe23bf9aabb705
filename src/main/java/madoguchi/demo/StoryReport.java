// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import madoguchi.intake.Item;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportText;
import madoguchi.vault.Consent;
import madoguchi.vault.Identity;

/// A report of the story: the shape of the API, and what the desk made of it.
record StoryReport(
        String key,
        Instant receivedOn,
        String kind,
        String language,
        Finder finder,
        Permission consent,
        Map<String, String> vulnerability,
        String otherReports,
        Wish contact,
        Life life) {

    record Finder(String name, String email, Optional<String> organisation, Optional<String> phone) {}

    record Permission(
            boolean nameToVendor,
            boolean contactToVendor,
            boolean directContact,
            String credit,
            Optional<String> creditName) {}

    record Wish(boolean wantsUpdates, String preferred) {}

    /// @param verdict `pending` has none of the other fields
    record Life(
            String verdict,
            Optional<Instant> verdictAt,
            Optional<String> by,
            Optional<String> ground,
            Optional<String> of,
            Optional<String> note,
            Optional<String> question) {}

    Kind deskKind() {
        return Kind.of(kind);
    }

    Locale locale() {
        return Locale.of(language);
    }

    ReportText text() {
        var items = new java.util.EnumMap<Item, String>(Item.class);
        for (var item : Item.of(deskKind())) {
            items.put(item, vulnerability.getOrDefault(item.code(), ""));
        }
        items.put(Item.OTHER_REPORTS, otherReports);
        return new ReportText(deskKind(), items);
    }

    Identity identity() {
        return new Identity(
                finder.name(),
                finder.organisation().orElse(""),
                finder.email(),
                finder.phone().orElse(""),
                "");
    }

    /// Whoever prefers the status page wants no letters.
    Consent permissions() {
        return new Consent(
                consent.nameToVendor(),
                consent.contactToVendor(),
                consent.directContact(),
                Consent.Credit.valueOf(consent.credit().toUpperCase(Locale.ROOT)),
                consent.creditName().orElse(""),
                contact.wantsUpdates() && "email".equals(contact.preferred()));
    }
}
