// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.notation.CvssVector;
import madoguchi.notation.CweId;
import madoguchi.verification.Verification;
import org.jspecify.annotations.Nullable;

/// The room's records as programs see them. No field for a finder anywhere.
final class CoordinationJson {

    private CoordinationJson() {}

    record ParticipantJson(
            String id,
            String kind,
            String name,
            @Nullable Instant notifiedAt,
            @Nullable String startingDate,
            @Nullable AnswerJson answer,
            @Nullable String consent) {

        static ParticipantJson of(Dossier one, java.util.function.Function<Instant, String> day) {
            return new ParticipantJson(
                    one.id().toString(),
                    one.who().kind().name().toLowerCase(java.util.Locale.ROOT),
                    one.who().name(),
                    one.who().notifiedAt().orElse(null),
                    one.startedAt().map(day).orElse(null),
                    one.who().answer().map(AnswerJson::of).orElse(null),
                    one.who().kind() == Participant.Kind.VENDOR
                            ? one.consent().consent().code()
                            : null);
        }
    }

    record AnswerJson(
            String answer,
            @Nullable String version,
            @Nullable String day,
            String words,
            Instant at) {

        static AnswerJson of(Participant.Answered answered) {
            var row = AnswerRow.of(answered.answer());
            return new AnswerJson(
                    row.code(),
                    row.version().orElse(null),
                    row.day().map(Object::toString).orElse(null),
                    answered.words(),
                    answered.at());
        }
    }

    record TermsJson(Instant until, String zone) {

        static TermsJson of(Terms terms) {
            return new TermsJson(terms.until(), terms.zone().getId());
        }
    }

    record EmbargoJson(
            String state,
            boolean holds,
            @Nullable TermsJson inForce,
            @Nullable TermsJson proposed,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable String consent,
            List<String> moves) {

        static EmbargoJson of(Embargo embargo, Instant now, Optional<EmbargoConsent> consent) {
            var row = EmbargoRow.of(embargo);
            return new EmbargoJson(
                    row.code(),
                    embargo.holdsAt(now),
                    row.inForce().map(TermsJson::of).orElse(null),
                    row.proposed().map(TermsJson::of).orElse(null),
                    row.endedAt().orElse(null),
                    row.reason().map(EndReason::code).orElse(null),
                    consent.map(EmbargoConsent::code).orElse(null),
                    Arrays.stream(EmbargoAct.Kind.values())
                            .filter(embargo.moves()::contains)
                            .map(EmbargoAct.Kind::code)
                            .toList());
        }
    }

    record FindingsJson(
            String reproduced,
            String result,
            String threat,
            String preconditions,
            @Nullable String cwe,
            @Nullable String cvss3,
            @Nullable String cvss4) {

        static FindingsJson of(Verification.Findings findings) {
            return new FindingsJson(
                    findings.reproduced().code(),
                    findings.words().result(),
                    findings.words().threat(),
                    findings.words().preconditions(),
                    findings.cwe().map(CweId::toString).orElse(null),
                    findings.cvss3().map(CvssVector::toString).orElse(null),
                    findings.cvss4().map(CvssVector::toString).orElse(null));
        }
    }

    /// A case in its reader's own shape; what that reader may not see is not there.
    record CaseJson(
            String number,
            String kind,
            String title,
            String state,
            @Nullable String startingDate,
            @Nullable String target,
            @Nullable Map<String, String> handlingCopy,
            @Nullable FindingsJson verification,
            @Nullable EmbargoJson embargo,
            @Nullable List<ParticipantJson> participants,
            @Nullable List<AnswerJson> answers,
            @Nullable String reportBy) {}

    static @Nullable Map<String, String> copy(Optional<Passed> passed) {
        if (passed.isEmpty()) {
            return null;
        }
        var copy = new LinkedHashMap<String, String>();
        passed.get().lines().forEach(line -> copy.put(line.item().code(), line.text()));
        return copy;
    }

    static @Nullable FindingsJson findings(Optional<Passed> passed) {
        return passed.flatMap(Passed::findings).map(FindingsJson::of).orElse(null);
    }
}
