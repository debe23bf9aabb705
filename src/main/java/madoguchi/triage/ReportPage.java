// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import madoguchi.Faults;
import madoguchi.Option;
import madoguchi.Pages;
import madoguchi.View;
import madoguchi.access.Role;
import madoguchi.intake.Attachment;
import madoguchi.intake.Item;
import madoguchi.intake.Report;

/// A report beside its handling copy, and what was said of it.
record ReportPage(
        Report report,
        QueueLine line,
        String title,
        Person handler,
        boolean late,
        Original original,
        Editor editor,
        Past past,
        Typed typed)
        implements Pages.WithStatus {

    /// @param handle empty when nobody is on it
    record Person(String handle, String account, boolean me) {}

    /// The finder's words; nothing once shredded.
    record Original(boolean shredded, List<Said> items, List<Added> supplements, List<Attachment> attachments) {}

    record Said(Item item, String answer, List<Traces.Piece> pieces) {

        /// Words of the finder; other answers were chosen.
        boolean isTyped() {
            return pieces.stream().anyMatch(Traces.Piece::isTrace)
                    || (item.shape() != Item.Shape.WEAKNESS && item.choices().isEmpty());
        }
    }

    record Added(Instant at, List<Traces.Piece> pieces) {}

    /// @param fields the title first, then the items
    /// @param saved `no`, `draft` or `ready`
    record Editor(List<Field> fields, Traces traces, Set<String> kept, int left, String saved) {

        static final String PREFIX = "copy-";

        record Field(String code, String value) {

            String name() {
                return PREFIX + code;
            }

            boolean isTitle() {
                return code.equals(HandlingCopies.TITLE);
            }

            Item item() {
                return Item.withCode(code).orElseThrow();
            }

            List<Option> options(View view) {
                var options = new ArrayList<Option>();
                options.add(Option.of("", ""));
                item().choices().forEach(choice -> options.add(Option.of(choice, item().shown(choice, view))));
                return options;
            }
        }
    }

    /// @param duplicates the reports that were told to be duplicates of this
    record Past(List<Told> judgements, List<EstimateTable.Estimate> estimates, List<QueueLine> duplicates) {}

    /// @param of number of the original, where it is a duplicate
    /// @param by handle of who judged; the ledger's name where it was no member
    record Told(Judgement judgement, String of, String by) {}

    /// What was typed into the verdict form and what is wrong with it.
    record Typed(VerdictForm verdict, Faults faults, boolean refused) {

        static Typed nothing(QueueLine line) {
            return new Typed(VerdictForm.blank(line.version()), Faults.none(), false);
        }
    }

    @Override
    public int status() {
        return typed.refused() ? 422 : 200;
    }

    boolean mayWork(View view) {
        return view.may(Role.HANDLER) && !original.shredded();
    }

    boolean mayJudge(View view) {
        return mayWork(view) && line.state() != State.ACCEPTED && line.state() != State.WITHDRAWN;
    }

    List<Option> verdicts(View view) {
        return List.of("accepted", "incomplete", "declined", "duplicate").stream()
                .map(code ->
                        new Option(code, view.t("triage.verdict." + code), view.t("triage.verdict." + code + ".help")))
                .toList();
    }

    List<Option> grounds(View view) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", view.t("triage.ground.none")));
        Arrays.stream(Ground.values()).forEach(one -> options.add(Option.of(one.code(), view.t(one.messageKey()))));
        return options;
    }

    List<Option> spreads(View view) {
        var options = new ArrayList<Option>();
        options.add(Option.of("unknown", view.t("triage.spread.unknown")));
        Arrays.stream(ImpactLevel.Spread.values())
                .forEach(one -> options.add(Option.of(one.code(), view.t(one.messageKey()))));
        return options;
    }

    List<Option> bands(View view) {
        return Arrays.stream(ImpactLevel.Band.values())
                .map(one -> Option.of(one.code(), view.t(one.messageKey())))
                .toList();
    }

    Faults none() {
        return Faults.none();
    }
}
