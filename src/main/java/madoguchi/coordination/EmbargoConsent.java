// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.Refused;
import madoguchi.coordination.Embargo.Agreed;
import madoguchi.coordination.Embargo.Ended;
import madoguchi.coordination.Embargo.None;
import madoguchi.coordination.Embargo.Proposed;
import madoguchi.coordination.Embargo.Revising;
import org.springframework.http.HttpStatus;

/// Whether one participant has agreed to keep silent. The embargo is one per case; the consent is each one's
/// own.
///
/// Nobody is bound who did not consent, and a consent is to certain terms: when they are about to change it
/// lapses and is asked for again. Not to answer in time is to decline.
enum EmbargoConsent {
    /// There is no embargo to consent to. Not the same as a question without an answer.
    NO_EMBARGO("no-embargo"),
    INVITED("invited"),
    SIGNATORY("signatory"),
    LAPSED("lapsed"),
    DECLINED("declined");

    enum Step {
        INVITE("invite"),
        ACCEPT("accept"),
        DECLINE("decline"),
        REVISE("revise"),
        RESET("reset");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Step of(String code) {
            return Stream.of(values())
                    .filter(step -> step.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a step of consent: " + code));
        }
    }

    /// One entry of a participant's record. `at` is the desk's clock, never the participant's claim.
    record Act(Step step, Instant at, String by) {}

    /// There is no such step from here. Nothing has changed.
    static final class ConsentRefused extends Refused {
        private final EmbargoConsent consent;
        private final Step step;

        ConsentRefused(EmbargoConsent consent, Step step) {
            super(HttpStatus.CONFLICT, "coordination.consent.refused");
            this.consent = consent;
            this.step = step;
        }

        EmbargoConsent consent() {
            return consent;
        }

        Step step() {
            return step;
        }
    }

    static final Duration TIME_TO_ANSWER = Duration.ofDays(7);
    static final Duration SHORTEST_TIME_TO_ANSWER = Duration.ofDays(3);

    private final String code;

    EmbargoConsent(String code) {
        this.code = code;
    }

    /// What is stored and translated: immune to a renaming of the constant.
    String code() {
        return code;
    }

    static EmbargoConsent of(String code) {
        return Stream.of(values())
                .filter(consent -> consent.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a consent to an embargo: " + code));
    }

    static EmbargoConsent fold(List<Act> acts) {
        var consent = NO_EMBARGO;
        for (var act : acts) {
            consent = consent.after(act.step());
        }
        return consent;
    }

    /// @throws ConsentRefused if there is no such step from here
    EmbargoConsent after(Step step) {
        return switch (step) {
            case INVITE ->
                switch (this) {
                    case NO_EMBARGO, LAPSED, DECLINED -> INVITED;
                    case INVITED, SIGNATORY -> throw new ConsentRefused(this, step);
                };
            case ACCEPT ->
                switch (this) {
                    case NO_EMBARGO, INVITED, LAPSED -> SIGNATORY;
                    case SIGNATORY, DECLINED -> throw new ConsentRefused(this, step);
                };
            case DECLINE ->
                switch (this) {
                    case NO_EMBARGO, INVITED, LAPSED -> DECLINED;
                    case SIGNATORY, DECLINED -> throw new ConsentRefused(this, step);
                };
            case REVISE ->
                switch (this) {
                    case SIGNATORY -> LAPSED;
                    case NO_EMBARGO, INVITED, LAPSED, DECLINED -> throw new ConsentRefused(this, step);
                };
            case RESET -> NO_EMBARGO;
        };
    }

    /// Computed, never stored: only a signatory is bound, and only a signatory hears more while an embargo
    /// holds.
    boolean adheres() {
        return this == SIGNATORY;
    }

    /// What a change of the embargo does to this participant by itself. Only the beginning of a revision
    /// lapses a consent: a second proposal in the same revision would otherwise wipe out what was consented
    /// to in between.
    Optional<Step> follows(Embargo before, Embargo after) {
        return switch (after) {
            case Revising _ when before instanceof Agreed && this == SIGNATORY -> Optional.of(Step.REVISE);
            case Ended _ when !(before instanceof Ended) && this != NO_EMBARGO -> Optional.of(Step.RESET);
            case None _ when before instanceof Proposed && this != NO_EMBARGO -> Optional.of(Step.RESET);
            case None _, Proposed _, Agreed _, Revising _, Ended _ -> Optional.empty();
        };
    }

    /// After a revision is rejected the old terms stand, and so does the consent to them that only this
    /// revision had lapsed: the desk records it again. Whoever was asked meanwhile, or had lapsed before,
    /// must still answer.
    ///
    /// @param began when the rejected revision was first proposed
    static Optional<Step> restored(List<Act> acts, Instant began) {
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(acts.getLast())
                        .filter(last -> last.step() == Step.REVISE && !last.at().isBefore(began))
                        .map(_ -> Step.ACCEPT);
    }

    /// When silence counts as declining. A time too short to read a letter in is lengthened rather than
    /// refused.
    static Instant answerBy(Instant invited, Duration asked) {
        return invited.plus(asked.compareTo(SHORTEST_TIME_TO_ANSWER) < 0 ? SHORTEST_TIME_TO_ANSWER : asked);
    }
}
