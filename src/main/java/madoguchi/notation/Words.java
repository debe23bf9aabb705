// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.util.Locale;

/// What a standard calls something, in both languages of the house. Whoever reads neither gets English.
record Words(String japanese, String english) {

    String in(Locale locale) {
        return choose(locale, japanese, english);
    }

    static String choose(Locale locale, String japanese, String english) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }
}
