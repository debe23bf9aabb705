// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Verdicts for the stories of later rooms: whoever needs a case says so in one line.
@Component
@Lazy
public class Rulings {

    private final Triage triage;
    private final HandlingCopies copies;
    private final Reports reports;

    Rulings(Triage triage, HandlingCopies copies, Reports reports) {
        this.triage = triage;
        this.copies = copies;
        this.reports = reports;
    }

    /// Makes a handling copy of the finder's own words under this title, and accepts the report.
    public void accept(Report report, String title) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(HandlingCopies.TITLE, title);
        reports.textOf(report).items().forEach((item, words) -> fields.put(item.code(), words));
        copies.save(report, new HandlingCopies.Content(Map.copyOf(fields), Set.of()));
        triage.judge(report.id(), new Triage.Ruling(new Verdict.Accepted(), "", OptionalInt.empty()));
    }

    public void duplicate(Report report, Report original) {
        triage.judge(report.id(), new Triage.Ruling(new Verdict.Duplicate(original.id()), "", OptionalInt.empty()));
    }
}
