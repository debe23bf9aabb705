// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Moves a story by whole weeks, so that what happened on a Tuesday still does: in its data and in the words that its
/// people wrote.
///
/// @param weeks negative to move it into the past
record Shift(long weeks) {

    /// Where no year is named, any will do: the story has no 29 February.
    private static final String ANY_YEAR = "2026";

    private static final String MIDDLE_OF_MONTH = "15";

    private static final String MONTHS =
            Arrays.stream(Month.values()).map(Shift::english).collect(Collectors.joining("|"));

    private static final Pattern ISO = Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern JAPANESE = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern JAPANESE_MONTH = Pattern.compile("(\\d{4})年(\\d{1,2})月(?!\\d)");
    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,2}) (" + MONTHS + ")(?: (\\d{4}))?");

    /// So far that the story's last moment lies within the week before `present`.
    static Shift fromTo(Instant lastOfStory, Instant present) {
        return new Shift(Math.floorDiv(ChronoUnit.DAYS.between(lastOfStory, present), 7L));
    }

    /// The same text with every day it names moved.
    String of(String text) {
        if (weeks == 0) {
            return text;
        }
        // The month alone comes first: once moved, it can no longer be mistaken for one that has yet to be.
        var moved = JAPANESE_MONTH.matcher(text).replaceAll(this::japaneseMonth);
        moved = JAPANESE.matcher(moved).replaceAll(this::japanese);
        moved = ENGLISH.matcher(moved).replaceAll(this::english);
        return ISO.matcher(moved).replaceAll(this::iso);
    }

    private String iso(MatchResult found) {
        return moved(found, found.group(1), found.group(2), found.group(3), LocalDate::toString);
    }

    private String japanese(MatchResult found) {
        return moved(
                found,
                found.group(1),
                found.group(2),
                found.group(3),
                day -> (found.group(1) == null ? "" : day.getYear() + "年")
                        + day.getMonthValue()
                        + "月"
                        + day.getDayOfMonth()
                        + "日");
    }

    private String japaneseMonth(MatchResult found) {
        return moved(
                found,
                found.group(1),
                found.group(2),
                MIDDLE_OF_MONTH,
                day -> day.getYear() + "年" + day.getMonthValue() + "月");
    }

    private String english(MatchResult found) {
        return moved(
                found,
                found.group(3),
                Integer.toString(monthOf(found.group(2)).getValue()),
                found.group(1),
                day -> day.getDayOfMonth()
                        + " "
                        + english(day.getMonth())
                        + (found.group(3) == null ? "" : " " + day.getYear()));
    }

    /// What looks like a day and is none stays as it is.
    private String moved(
            MatchResult found, @Nullable String year, String month, String day, Function<LocalDate, String> spelled) {
        try {
            var named = LocalDate.of(
                    Integer.parseInt(year == null ? ANY_YEAR : year), Integer.parseInt(month), Integer.parseInt(day));
            return spelled.apply(named.plusWeeks(weeks));
        } catch (DateTimeException _) {
            return found.group();
        }
    }

    private static Month monthOf(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> english(month).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String english(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
