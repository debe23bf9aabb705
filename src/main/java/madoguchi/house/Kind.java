// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a setting may hold. Each kind says what it expects, in both languages, and refuses the rest.
enum Kind {
    TEXT("1 文字以上の文字列", "some text"),
    DATABASE("jdbc:postgresql://… または postgresql://…", "jdbc:postgresql://… or postgresql://…"),
    WEB("https:// または http:// で始まる URL", "a URL that begins with https:// or http://"),
    MAIL("メールアドレス", "a mail address"),
    PREFIX("12 文字までの英数字と # - _ /", "up to 12 letters, digits, # - _ /"),
    COUNTRY("2 文字の国コード(例: jp)", "a two-letter country code, such as jp"),
    ZONE("時間帯の名前(例: Asia/Tokyo)", "the name of a time zone, such as Asia/Tokyo"),
    DAY("日付(例: 2004-07-08)", "a date, such as 2004-07-08"),
    PORT("0 から 65535 までの整数(0 は空いているポート)", "a number from 0 to 65535 (0: any free port)"),
    COUNT("0 から 1000000 までの整数", "a number from 0 to 1000000"),
    BYTES("大きさ(例: 25MiB)", "a size, such as 25MiB"),
    DURATION("長さ(例: 30m、8h)", "a duration, such as 30m or 8h");

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,10})\\s*([KMG]?)(i?B)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,8})\\s*([smhd])", Pattern.CASE_INSENSITIVE);

    final String japanese;
    final String english;

    Kind(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /// @return the value as Spring binds it best: `Integer`, `Long` (bytes) or `String`
    /// @throws IllegalArgumentException if it is not of this kind (any of its subclasses)
    /// @throws java.time.DateTimeException for an unknown zone or day
    Object parse(String value) {
        return switch (this) {
            case TEXT -> value;
            case DATABASE -> database(value);
            case WEB -> matching("https?://[^\\s/]+.*", value).replaceFirst("/+$", "");
            case MAIL -> matching("[^\\s@]+@[^\\s@]+", value);
            case PREFIX -> matching("[A-Za-z0-9#_/-]{1,12}", value);
            case COUNTRY -> matching("[A-Za-z]{2}", value).toLowerCase(Locale.ROOT);
            case ZONE -> ZoneId.of(value).getId();
            case DAY -> LocalDate.parse(value).toString();
            case PORT -> between(0, 65_535, value);
            case COUNT -> between(0, 1_000_000, value);
            case BYTES -> bytes(value);
            case DURATION -> duration(value).toString();
        };
    }

    private static String matching(String pattern, String value) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException(pattern);
        }
        return value;
    }

    private static String database(String value) {
        matching("(jdbc:postgresql:|postgres(ql)?:)//.+", value);
        if (!value.startsWith("jdbc:") && URI.create(value).getHost() == null) {
            throw new IllegalArgumentException("no host");
        }
        return value;
    }

    private static Integer between(int least, int most, String value) {
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            throw new IllegalArgumentException(least + " to " + most);
        }
        return number;
    }

    private static Long bytes(String value) {
        var size = SIZE.matcher(value);
        if (!size.matches()) {
            throw new IllegalArgumentException(SIZE.pattern());
        }
        int power = " KMG".indexOf((" " + size.group(2).toUpperCase(Locale.ROOT)).strip());
        return Math.multiplyExact(Long.parseLong(size.group(1)), 1L << (10 * Math.max(power, 0)));
    }

    private static Duration duration(String value) {
        if (value.startsWith("P")) {
            return Duration.parse(value);
        }
        var length = LENGTH.matcher(value);
        if (!length.matches()) {
            throw new IllegalArgumentException(LENGTH.pattern());
        }
        long number = Long.parseLong(length.group(1));
        return switch (length.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
