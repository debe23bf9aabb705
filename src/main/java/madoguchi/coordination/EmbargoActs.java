// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Arrays;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.access.Acting;
import madoguchi.access.Role;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.coordination.EmbargoAct.Kind;
import org.springframework.stereotype.Component;

/// Acts on an embargo as programs send them: by whoever coordinates the case, or by a vendor for itself.
@Component
class EmbargoActs {

    private final CaseDoor door;
    private final Silence silence;
    private final EmbargoTable table;
    private final Consents consents;
    private final DeskZone zone;

    EmbargoActs(CaseDoor door, Silence silence, EmbargoTable table, Consents consents, DeskZone zone) {
        this.door = door;
        this.silence = silence;
        this.table = table;
        this.consents = consents;
        this.zone = zone;
    }

    /// @param vendor as whom; empty for those who coordinate
    record Reader(Case file, Optional<Participant> vendor) {}

    /// @throws madoguchi.Refused when the case is not the caller's
    Reader reader(String number) {
        if (Acting.now().is(Role.HANDLER) || Acting.now().is(Role.COORDINATOR)) {
            return new Reader(door.forCoordinating(number), Optional.empty());
        }
        var mine = door.forParticipating(number);
        return new Reader(mine.file(), Optional.of(mine.who()));
    }

    Embargo embargoOf(Reader reader) {
        return silence.embargoOf(reader.file().id());
    }

    Optional<EmbargoConsent> consentOf(Reader reader) {
        return reader.vendor().map(who -> consents.of(who.id()).consent());
    }

    /// Counts a vendor's own steps too: they change what it is shown.
    long versionOf(Reader reader) {
        var own =
                reader.vendor().map(who -> consents.of(who.id()).rows().size()).orElse(0);
        return (long) table.acts(reader.file().id()).size() + own;
    }

    Faults faults(CoordinationApi.EmbargoIn in) {
        var faults = Faults.none();
        var kind = kindOf(in);
        if (kind.isEmpty()) {
            return faults.add("act", "coordination.fault.act");
        }
        if (kind.get() == Kind.TERMINATION) {
            return reasonOf(in).isPresent() ? faults : faults.add("reason", "coordination.fault.reason");
        }
        return in.until() == null ? faults.add("until", "coordination.fault.day") : faults;
    }

    /// @throws madoguchi.Refused with the rule that stands against it
    void act(Reader reader, CoordinationApi.EmbargoIn in) {
        var words = in.words() == null ? "" : in.words();
        var kind = kindOf(in).orElseThrow();
        if (kind == Kind.TERMINATION) {
            if (reader.vendor().isPresent()) {
                throw new EmbargoRefused(EmbargoRefused.Ground.NO_SUCH_MOVE, embargoOf(reader), kind);
            }
            silence.end(reader.file(), reasonOf(in).orElseThrow(), words);
            return;
        }
        var terms = termsOf(reader, in);
        switch (kind) {
            case PROPOSAL ->
                silence.propose(reader.file(), terms, reader.vendor().map(Participant::id), words);
            case ACCEPTANCE ->
                reader.vendor()
                        .ifPresentOrElse(
                                who -> silence.consent(who.id(), terms),
                                () -> silence.accept(reader.file(), terms, words));
            case REJECTION ->
                reader.vendor()
                        .ifPresentOrElse(
                                who -> silence.decline(who.id(), terms),
                                () -> silence.reject(reader.file(), terms, words));
            case TERMINATION -> throw new IllegalStateException("ended above");
        }
    }

    /// The instant decides; the zone of terms that are known already is theirs.
    private Terms termsOf(Reader reader, CoordinationApi.EmbargoIn in) {
        var until = java.util.Objects.requireNonNull(in.until());
        var known = Consents.termsOf(embargoOf(reader));
        return known.filter(terms -> terms.until().equals(until)).orElseGet(() -> new Terms(until, zone.zone()));
    }

    private static Optional<Kind> kindOf(CoordinationApi.EmbargoIn in) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(in.act()))
                .findFirst();
    }

    private static Optional<EndReason> reasonOf(CoordinationApi.EmbargoIn in) {
        return Arrays.stream(EndReason.values())
                .filter(reason -> reason.code().equals(in.reason()))
                .findFirst();
    }
}
