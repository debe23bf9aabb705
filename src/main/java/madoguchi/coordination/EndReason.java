// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.stream.Stream;

/// Why the silence ended. To end it lifts a constraint; it never obliges anybody to publish.
public enum EndReason {
    /// The agreed date came. All other reasons end the silence early.
    DATE_REACHED("date-reached"),
    PUBLIC("public"),
    EXPLOIT_PUBLIC("exploit-public"),
    ATTACKED("attacked"),
    ADVERSARY_HAS_EXPLOIT("adversary-has-exploit"),
    ADVERSARY_KNOWS_DETAILS("adversary-knows-details"),
    ENOUGH_VENDORS_READY("enough-vendors-ready"),
    FIX_DEPLOYED("fix-deployed"),
    OTHER("other");

    private final String code;

    EndReason(String code) {
        this.code = code;
    }

    /// What is stored and translated: immune to a renaming of the constant.
    public String code() {
        return code;
    }

    static EndReason of(String code) {
        return Stream.of(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a reason to end an embargo: " + code));
    }
}
