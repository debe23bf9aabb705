// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;

/// What every template knows beside its own page: the reader's language and zone, who is signed in, where we are.
///
/// @param path of this page with its query, without language and confirmation
/// @param done key of a word of confirmation, empty when there is none
public record View(
        MessageSource messages, Locale locale, ZoneId zone, Who who, Form form, String path, String done, Desk desk) {

    /// What proves that a form came from our own page.
    public record Form(String tokenName, String token) {}

    /// The name of the desk and whether this house only shows a demonstration.
    public record Desk(String nameJa, String nameEn, boolean demo, Prefixes prefixes) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : nameJa;
        }
    }

    /// What stands before the eight digits of a number.
    public record Prefixes(String report, String caseFile, String advisory) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// The words for a key, in the reader's language.
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /// The words for a key, or nothing when the message files have none.
    public String tOr(String key, String otherwise) {
        return java.util.Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    public String lang() {
        return locale.getLanguage();
    }

    public boolean isEnglish() {
        return "en".equals(lang());
    }

    /// The same page in the other language.
    public String otherLanguagePath() {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam("lang", isEnglish() ? "ja" : "en")
                .build()
                .toUriString();
    }

    /// Date and minute in the reader's zone, with the zone named.
    public String time(Instant instant) {
        var local = instant.atZone(zone);
        return TIME.format(local) + " " + zoneName();
    }

    /// For the `datetime` attribute of a `time` element.
    public String machine(Instant instant) {
        return instant.toString();
    }

    /// The day in the reader's zone.
    public String day(Instant instant) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    public String day(LocalDate date) {
        return date.toString();
    }

    /// The day in words, as a letter would say it: 2026年11月24日, November 24, 2026.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /// The day in the reader's zone, in words.
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /// Words with arguments from a room that does not know the reader: dates become words too.
    public String tell(String key, java.util.List<Object> arguments) {
        return t(key, arguments.stream().map(this::tellable).toArray());
    }

    private Object tellable(Object argument) {
        return switch (argument) {
            case LocalDate date -> date(date);
            case Instant instant -> date(instant);
            default -> argument;
        };
    }

    public String zoneName() {
        return "Asia/Tokyo".equals(zone.getId())
                ? "JST"
                : zone.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
    }

    /// `page` for the navigation entry that leads here, `false` for the others.
    public String current(String prefix) {
        var here = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
        if (prefix.equals("/report") && here.startsWith("/report/status")) {
            return "false"; // an entry of its own
        }
        return here.equals(prefix) || here.startsWith(prefix.endsWith("/") ? prefix : prefix + "/") ? "page" : "false";
    }

    public boolean signedIn() {
        return !who.shownAs().isEmpty();
    }

    public boolean may(String role) {
        return who.holds(role);
    }

    public boolean may(Enum<?> role) {
        return who.holds(role.name());
    }

    /// A report's number with the prefix of this desk.
    public String reportNumber(Object number) {
        return desk.prefixes().report() + number;
    }

    public String caseNumber(Object number) {
        return desk.prefixes().caseFile() + number;
    }

    public String advisoryNumber(Object number) {
        return desk.prefixes().advisory() + number;
    }
}
