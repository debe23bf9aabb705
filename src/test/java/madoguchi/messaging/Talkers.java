// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import madoguchi.Cast;
import madoguchi.Visitor;
import madoguchi.access.Account;
import madoguchi.access.Acting;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Contact;
import madoguchi.coordination.Directory;
import madoguchi.coordination.Newcomer;
import madoguchi.coordination.Notices;
import madoguchi.coordination.Organisation;
import madoguchi.coordination.Participant;
import madoguchi.coordination.Participants;
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

/// Those who talk through the desk: Hana, who found something; Hanako of the desk; Kobo, the vendor; the operator.
@Component
@Lazy
public class Talkers {

    public static final String NAME = "花野 はな";
    public static final String MAIL = "hana.hanano@finder.example";
    public static final String VENDOR = "れいじ工房株式会社";
    public static final String VENDOR_MAIL = "psirt@reiji-kobo.example";

    private static final Identity HANA = new Identity(NAME, "花野研究室", MAIL, "03-0000-1234", "");

    private final Cast cast;
    private final Reception reception;
    private final Reports reports;
    private final Rulings rulings;
    private final Cases cases;
    private final Directory directory;
    private final Participants participants;
    private final Notices notices;

    Talkers(
            Cast cast,
            Reception reception,
            Reports reports,
            Rulings rulings,
            Cases cases,
            Directory directory,
            Participants participants,
            Notices notices) {
        this.cast = cast;
        this.reception = reception;
        this.reports = reports;
        this.rulings = rulings;
        this.cases = cases;
        this.directory = directory;
        this.participants = participants;
        this.notices = notices;
    }

    /// What Hana holds in her hands.
    public record Hana(Report report, String phrase) {
        public String number() {
            return report.number().digits();
        }
    }

    public Hana hana(Kind kind) {
        return hana(kind, Locale.JAPANESE);
    }

    public Hana hana(Kind kind, Locale language) {
        var text = switch (kind) {
            case PRODUCT ->
                Map.of(Item.PRODUCT, "かんたん帳簿", Item.VERSION, "4.2.1", Item.TYPE, "CWE-79", Item.REPRODUCTION, "ひらく");
            case WEBSITE -> Map.of(Item.URL, "https://www.example.jp/", Item.TYPE, "CWE-89", Item.REASON, "表がみえる");
        };
        var consent = new Consent(false, false, false, Consent.Credit.NONE, "", true);
        var receipt = reception.receive(new Reception.Handed(new ReportText(kind, text), HANA, consent, language));
        return new Hana(reports.get(receipt.report()), String.join(" ", receipt.passphrase()));
    }

    /// A visitor on whose page Hana's report stands.
    public Visitor atTheDoor(Hana hana) {
        var visitor = cast.stranger();
        visitor.send(
                visitor.get("/report/status"),
                "/report/status",
                Map.of("number", hana.number(), "passphrase", hana.phrase()));
        return visitor;
    }

    public Account hanako() {
        return cast.person("hanako", "窓 花子", null, Role.HANDLER);
    }

    public Visitor handler() {
        return cast.signedIn(hanako());
    }

    public Case accepted(Hana hana) {
        Acting.as(hanako().actor(), () -> rulings.accept(hana.report(), "帳簿の画面で文字列がそのまま動く"));
        return cases.find(hana.report().id()).orElseThrow();
    }

    /// A vendor who has been told of the case, and one of its people.
    public record Kobo(Participant participant, Account person) {}

    public Kobo kobo(Case file) {
        var organisation = directory.add(
                Organisation.Kind.VENDOR,
                new Organisation.Names(VENDOR, "Reiji Kobo"),
                Contact.byMail("工房 太郎", VENDOR_MAIL),
                "");
        var participant = Acting.as(hanako().actor(), () -> {
            var joined = participants.join(file, Newcomer.from(organisation));
            notices.notify(joined.id());
            return joined;
        });
        return new Kobo(participant, cast.person("kobo", "工房 太郎", organisation.id(), Role.VENDOR));
    }

    public Visitor signedIn(Account person) {
        return cast.signedIn(person);
    }

    /// The operator of the site, through the link in the letter.
    public Visitor operator(Case file) {
        var operator = Acting.as(hanako().actor(), () -> {
            var joined = participants.join(file, Newcomer.operator("例示商店", Contact.byMail("店主", "web@shop.example")));
            notices.notify(joined.id());
            return joined;
        });
        return cast.entered(Acting.as(hanako().actor(), () -> notices.link(operator.id())));
    }

    static List<String> words(Visitor.Page page) {
        return page.html().select(".talk p.as-written").eachText();
    }
}
