// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Set;

/// How far one participant has come. There are only these four: nobody fixes what they don't know of, or
/// deploys what they have not made.
public enum FixPath {
    UNAWARE,
    AWARE,
    FIX_READY,
    FIX_DEPLOYED;

    static FixPath of(Set<Fact> known) {
        if (known.contains(Fact.FIX_DEPLOYED)) {
            return FIX_DEPLOYED;
        }
        if (known.contains(Fact.FIX_READY)) {
            return FIX_READY;
        }
        return known.contains(Fact.VENDOR_AWARE) ? AWARE : UNAWARE;
    }

    /// The step that follows; the last one follows itself.
    Fact next() {
        return switch (this) {
            case UNAWARE -> Fact.VENDOR_AWARE;
            case AWARE -> Fact.FIX_READY;
            case FIX_READY, FIX_DEPLOYED -> Fact.FIX_DEPLOYED;
        };
    }
}
