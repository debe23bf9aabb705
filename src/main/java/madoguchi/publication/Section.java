// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The parts of an advisory that are prose, in the order of a JVN page (JAPAN section 10.1).
public enum Section {
    TITLE,
    OVERVIEW,
    AFFECTED,
    DETAIL,
    IMPACT,
    SOLUTION,
    SUPPLEMENT;

    /// The name in forms and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "publication.section." + code();
    }

    /// Without these nobody is helped, so there is no advisory without them.
    boolean isRequired() {
        return switch (this) {
            case TITLE, OVERVIEW, AFFECTED, SOLUTION -> true;
            case DETAIL, IMPACT, SUPPLEMENT -> false;
        };
    }

    /// What stands before the vendors' information on the page; the supplement comes after it.
    static List<Section> body() {
        return List.of(OVERVIEW, AFFECTED, DETAIL, IMPACT, SOLUTION);
    }

    static List<Section> all() {
        return Arrays.asList(values());
    }
}
