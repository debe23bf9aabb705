// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report as a program sends it (`POST /api/v1/reports`). The names under `vulnerability` are those of [Item].
///
/// @param language in which the finder wants to be written to; the language of the request when absent
record ApiReport(
        @Nullable String kind,
        @Nullable String language,
        @Nullable Finder finder,
        @Nullable Consents consent,
        @Nullable Map<String, @Nullable String> vulnerability,
        @Nullable String otherReports,
        @Nullable Contact contact) {

    record Finder(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable String openPgpKey) {}

    /// All no by default.
    record Consents(
            @Nullable Boolean nameToVendor,
            @Nullable Boolean contactToVendor,
            @Nullable Boolean directContact,
            @Nullable String credit,
            @Nullable String creditName) {}

    /// @param preferred `email` or `page`; letters are written only for `email`
    record Contact(@Nullable Boolean wantsUpdates, @Nullable String preferred) {}

    /// Where a field of the form stands in the JSON, for the words about what is wrong.
    static String pathOf(String field) {
        if (field.equals("otherReports")) {
            return field;
        }
        if (ReportForm.FINDER.contains(field)) {
            return "finder." + field;
        }
        if (field.equals("wantsUpdates")) {
            return "contact.wantsUpdates";
        }
        return (ReportForm.CONSENTS.contains(field) ? "consent." : "vulnerability.") + field;
    }

    ReportForm form(Kind ofKind) {
        var typed = new LinkedHashMap<String, String>();
        if (vulnerability != null) {
            vulnerability.forEach((name, value) -> put(typed, name, value));
        }
        put(typed, "otherReports", otherReports);
        if (finder != null) {
            put(typed, "name", finder.name());
            put(typed, "organisation", finder.organisation());
            put(typed, "email", finder.email());
            put(typed, "phone", finder.phone());
            put(typed, "openPgpKey", finder.openPgpKey());
        }
        if (consent != null) {
            put(typed, "nameToVendor", consent.nameToVendor());
            put(typed, "contactToVendor", consent.contactToVendor());
            put(typed, "directContact", consent.directContact());
            put(typed, "credit", consent.credit());
            put(typed, "creditName", consent.creditName());
        }
        put(typed, "wantsUpdates", wantsLetters());
        return new ReportForm(ofKind, typed);
    }

    Locale language(Locale otherwise) {
        return language == null ? otherwise : Locale.of(language);
    }

    private boolean wantsLetters() {
        return contact != null && Boolean.TRUE.equals(contact.wantsUpdates()) && !"page".equals(contact.preferred());
    }

    private static void put(Map<String, String> typed, String name, @Nullable Object value) {
        if (value != null) {
            typed.put(name, value.toString());
        }
    }

    /// Never the words, wherever it may be printed.
    @Override
    public String toString() {
        return "ApiReport[sealed]";
    }
}
