// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Six things that may become true of a vulnerability, each at most once, none of which ever becomes untrue.
///
/// Three are steps of whoever must fix it, three are facts of the world. The letter is the one that the
/// literature uses for it, and good for tables and tests only.
public enum Fact {
    VENDOR_AWARE('V', "vendor-aware"),
    FIX_READY('F', "fix-ready"),
    FIX_DEPLOYED('D', "fix-deployed"),
    PUBLIC('P', "public"),
    EXPLOIT_PUBLIC('X', "exploit-public"),
    ATTACKED('A', "attacked");

    private final char letter;
    private final String code;

    Fact(char letter, String code) {
        this.letter = letter;
        this.code = code;
    }

    /// What can become true next, when these are true already: the whole rule, for one participant.
    public static Set<Fact> after(Set<Fact> known) {
        var entailed = entailedBy(known);
        if (entailed.isPresent()) {
            return EnumSet.of(entailed.get());
        }
        var next = EnumSet.of(FixPath.of(known).next(), PUBLIC, EXPLOIT_PUBLIC, ATTACKED);
        next.removeAll(known);
        return next;
    }

    /// What must be true as well. Two situations can't last: an exploit in public makes the vulnerability
    /// public, and vendors read the news. Nothing else comes between.
    static Optional<Fact> entailedBy(Set<Fact> known) {
        if (known.contains(EXPLOIT_PUBLIC) && !known.contains(PUBLIC)) {
            return Optional.of(PUBLIC);
        }
        return known.contains(PUBLIC) && !known.contains(VENDOR_AWARE) ? Optional.of(VENDOR_AWARE) : Optional.empty();
    }

    /// Is it a step of one participant (its product, its site), rather than a fact of the world that all
    /// share?
    public boolean isStep() {
        return switch (this) {
            case VENDOR_AWARE, FIX_READY, FIX_DEPLOYED -> true;
            case PUBLIC, EXPLOIT_PUBLIC, ATTACKED -> false;
        };
    }

    public char letter() {
        return letter;
    }

    /// What is stored and translated: immune to a renaming of the constant.
    public String code() {
        return code;
    }

    static Fact of(String code) {
        return Stream.of(values())
                .filter(fact -> fact.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a fact about a vulnerability: " + code));
    }
}
