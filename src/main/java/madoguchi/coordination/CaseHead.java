// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.CaseNumber;
import madoguchi.intake.Kind;

/// What stands at the head of a case for those who take part in it. There is no field for its reports: they are the
/// finder's.
///
/// @param start 起算日, once somebody was tried to be reached
/// @param target the day at which publication is aimed, reckoned from it
/// @param days since the starting date, both ends in the desk's zone
record CaseHead(
        CaseNumber number,
        Kind kind,
        String title,
        boolean open,
        Instant openedAt,
        Optional<LocalDate> start,
        Optional<LocalDate> target,
        Optional<Long> days) {

    static CaseHead of(Case file, String title, Timing timing) {
        return new CaseHead(
                file.number(),
                file.kind(),
                title,
                file.isOpen(),
                file.state().openedAt(),
                timing.start(),
                timing.target(),
                timing.days());
    }

    record Timing(Optional<LocalDate> start, Optional<LocalDate> target, Optional<Long> days) {}

    /// Whether more days have gone by than lie between the starting date and the target.
    boolean isPastTarget() {
        return start.isPresent()
                && target.filter(day -> days.orElse(0L) > ChronoUnit.DAYS.between(start.get(), day))
                        .isPresent();
    }

    boolean isProduct() {
        return kind == Kind.PRODUCT;
    }

    @Override
    public String toString() {
        return "CaseHead[" + number + "]";
    }
}
