// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Item;
import madoguchi.verification.Verification;
import madoguchi.verification.Verifications;
import org.springframework.stereotype.Component;

/// What is passed on of a case: the handling copy, from which the finder's traces were taken, and what the desk found
/// out. There is no field here for who found it.
record Passed(List<Line> lines, Optional<Verification.Findings> findings) {

    Passed {
        lines = List.copyOf(lines);
    }

    /// An item of the report that was answered.
    record Line(Item item, String text) {}

    /// Never the words, wherever they may be printed.
    @Override
    public String toString() {
        return "Passed[sealed]";
    }

    /// Takes from a case what may be passed on.
    @Component
    static class Passing {

        /// These may name other vendors, other bodies, or people, or tell how somebody came upon it: the coordinator's
        /// business, not a participant's.
        private static final Set<Item> NOT_FOR_PARTICIPANTS =
                EnumSet.of(Item.SOURCE, Item.VENDOR, Item.OTHER_REPORTS, Item.SITE_CONTACT);

        private final Cases cases;
        private final Verifications verifications;

        Passing(Cases cases, Verifications verifications) {
            this.cases = cases;
            this.verifications = verifications;
        }

        Passed toCoordinator(Case file) {
            return of(file, EnumSet.allOf(Item.class));
        }

        Passed toParticipant(Case file) {
            return of(file, EnumSet.complementOf(EnumSet.copyOf(NOT_FOR_PARTICIPANTS)));
        }

        private Passed of(Case file, Set<Item> wanted) {
            var text = cases.copyOf(file).text();
            return new Passed(
                    Item.of(file.kind()).stream()
                            .filter(wanted::contains)
                            .filter(item -> !text.get(item).isBlank())
                            .map(item -> new Line(item, text.get(item)))
                            .toList(),
                    verifications.latest(file).map(Verification::findings));
        }
    }
}
