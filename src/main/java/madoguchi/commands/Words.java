// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.Refused;
import madoguchi.house.HouseRefused;

/// What a command says: a line of Japanese, then the same in English. No language of a reader is known here.
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /// A refusal in its own words; of a failure its kind and what it says.
    static String of(Throwable failure) {
        return switch (failure) {
            case HouseRefused refused -> String.valueOf(refused.getMessage());
            case Refused refused -> both(refused.messageKey(), refused.arguments());
            default -> "予期しない問題が起きました。 / Something unexpected happened.\n" + chain(failure);
        };
    }

    /// The words of a key of the message files, in both languages.
    static String both(String key, Object... arguments) {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .map(language -> in(language, key, arguments))
                .collect(Collectors.joining("\n"));
    }

    /// As [#both], on one line.
    static String beside(String key) {
        return in(Locale.JAPANESE, key) + " / " + in(Locale.ENGLISH, key);
    }

    private static String in(Locale language, String key, Object... arguments) {
        var words = ResourceBundle.getBundle("messages", language, NO_FALLBACK).getString(key);
        return arguments.length == 0 ? words : new java.text.MessageFormat(words, language).format(arguments);
    }

    private static String chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> "  " + cause.getClass().getName() + ": " + cause.getMessage())
                .collect(Collectors.joining("\n"));
    }
}
