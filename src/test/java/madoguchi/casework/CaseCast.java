// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Locale;
import java.util.Map;
import madoguchi.Cast;
import madoguchi.Visitor;
import madoguchi.access.Account;
import madoguchi.access.Acting;
import madoguchi.access.Role;
import madoguchi.intake.Item;
import madoguchi.intake.Kind;
import madoguchi.intake.Reception;
import madoguchi.intake.Report;
import madoguchi.intake.ReportText;
import madoguchi.intake.Reports;
import madoguchi.triage.Rulings;
import madoguchi.vault.Consent;
import madoguchi.vault.Identity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reports that were accepted, and the handler who works on them.
@Component
@Lazy
public class CaseCast {

    public static final String FINDER = "花野 はな";

    private static final Identity HANA = new Identity(FINDER, "花野研究室", "hana@finder.example", "", "");
    private static final Consent WITH_LETTERS = new Consent(false, false, false, Consent.Credit.NONE, "", true);

    private final Cast cast;
    private final Reception reception;
    private final Reports reports;
    private final Rulings rulings;
    private final Cases cases;

    CaseCast(Cast cast, Reception reception, Reports reports, Rulings rulings, Cases cases) {
        this.cast = cast;
        this.reception = reception;
        this.reports = reports;
        this.rulings = rulings;
        this.cases = cases;
    }

    public Account hanako() {
        return cast.person("hanako", "窓 花子", null, Role.HANDLER);
    }

    /// Hana reports a vulnerability; nobody has judged it.
    public Report reported(Kind kind) {
        var text = switch (kind) {
            case PRODUCT ->
                Map.of(Item.PRODUCT, "かんたん帳簿", Item.VERSION, "4.2.1", Item.TYPE, "CWE-79", Item.REPRODUCTION, "ひらく");
            case WEBSITE -> Map.of(Item.URL, "https://www.example.jp/", Item.TYPE, "CWE-89", Item.REASON, "表がみえる");
        };
        var receipt = reception.receive(
                new Reception.Handed(new ReportText(kind, text), HANA, WITH_LETTERS, Locale.JAPANESE));
        return reports.get(receipt.report());
    }

    /// A report that Hanako accepts, under this title.
    public Case accepted(Kind kind, String title) {
        return accepted(reported(kind), title);
    }

    public Case accepted(Report report, String title) {
        Acting.as(hanako().actor(), () -> rulings.accept(report, title));
        return cases.find(report.id()).orElseThrow();
    }

    public void duplicate(Report report, Report original) {
        Acting.as(hanako().actor(), () -> rulings.duplicate(report, original));
    }

    public Visitor handler() {
        return cast.signedIn(hanako());
    }
}
