// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import madoguchi.Cast;
import madoguchi.access.Account;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Answer;
import madoguchi.coordination.Answers;
import madoguchi.coordination.Contact;
import madoguchi.coordination.Directory;
import madoguchi.coordination.Newcomer;
import madoguchi.coordination.Notices;
import madoguchi.coordination.Organisation;
import madoguchi.coordination.Participant;
import madoguchi.coordination.Participants;
import madoguchi.coordination.Silence;
import madoguchi.coordination.Terms;
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

/// Cases that are ready to be written about, and those who write, read and publish.
@Component
@Lazy
public class Press {

    public static final String FINDER = "波野 みなと";
    public static final String CREDIT = "波野研究所 波野 みなと";

    private static final Identity MINATO = new Identity(FINDER, "波野研究所", "minato@finder.example", "", "");

    private final Cast cast;
    private final Reception reception;
    private final Reports reports;
    private final Rulings rulings;
    private final Cases cases;
    private final Directory directory;
    private final Participants participants;
    private final Notices notices;
    private final Answers answers;
    private final Silence silence;
    private final Advisories advisories;

    Press(
            Cast cast,
            Reception reception,
            Reports reports,
            Rulings rulings,
            Cases cases,
            Directory directory,
            Participants participants,
            Notices notices,
            Answers answers,
            Silence silence,
            Advisories advisories) {
        this.cast = cast;
        this.reception = reception;
        this.reports = reports;
        this.rulings = rulings;
        this.cases = cases;
        this.directory = directory;
        this.participants = participants;
        this.notices = notices;
        this.answers = answers;
        this.silence = silence;
        this.advisories = advisories;
    }

    /// Writes drafts; may publish those of others.
    public Account fumi() {
        return cast.person("fumi", "文野 ふみ", null, Role.HANDLER, Role.PUBLISHER);
    }

    /// The second person.
    public Account sei() {
        return cast.person("sei", "清水 せい", null, Role.PUBLISHER);
    }

    /// Minato's report, accepted; thanked by name if so wished.
    public Case product(boolean credit) {
        return accepted(
                Kind.PRODUCT,
                Map.of(
                        Item.PRODUCT, "かんたん帳簿",
                        Item.VERSION, "4.2.1",
                        Item.VENDOR, "帳簿工房",
                        Item.TYPE, "CWE-79",
                        Item.REPRODUCTION, "ひらく",
                        Item.THREAT, "画面を書き換えられる"),
                credit);
    }

    public Case website() {
        return accepted(
                Kind.WEBSITE,
                Map.of(Item.URL, "https://www.example.jp/", Item.TYPE, "CWE-89", Item.REASON, "表がみえる"),
                false);
    }

    private Case accepted(Kind kind, Map<Item, String> text, boolean credit) {
        var consent = credit
                ? new Consent(false, false, false, Consent.Credit.NAME, CREDIT, true)
                : new Consent(false, false, false, Consent.Credit.NONE, "", true);
        var receipt =
                reception.receive(new Reception.Handed(new ReportText(kind, text), MINATO, consent, Locale.JAPANESE));
        var report = reports.get(receipt.report());
        as(fumi(), () -> rulings.accept(report, "帳簿の件"));
        return cases.find(report.id()).orElseThrow();
    }

    public Report reportOf(Case file) {
        return reports.get(file.firstReport());
    }

    public Organisation vendor() {
        return as(
                fumi(),
                () -> directory.add(
                        Organisation.Kind.VENDOR,
                        new Organisation.Names("帳簿工房", "Ledger Works"),
                        Contact.byMail("窓口", "psirt@ledger.example"),
                        ""));
    }

    /// The vendor takes part, has been told and answered.
    public Participant answered(Case file, Organisation vendor, Answer answer) {
        return as(fumi(), () -> {
            var joined = participants.join(file, Newcomer.from(vendor));
            notices.notify(joined.id());
            answers.answer(joined.id(), Answers.Saying.of(answer, ""));
            return joined;
        });
    }

    /// All keep silent for so long.
    public void keepSilent(Case file, Duration time) {
        var until = new Terms(Instant.now().plus(time), ZoneId.of("Asia/Tokyo"));
        as(fumi(), () -> {
            silence.propose(file, until, Optional.empty(), "");
            return silence.accept(file, until, "");
        });
    }

    /// A draft without defects, thanking the finder of the case if that is wished.
    public Draft draft(Case file, boolean thanks) {
        var texts = new EnumMap<Section, Text>(Section.class);
        texts.put(
                Section.TITLE,
                new Text("かんたん帳簿 におけるクロスサイト・スクリプティングの脆弱性", "Easy Ledger vulnerable to cross-site scripting"));
        texts.put(
                Section.OVERVIEW, new Text("帳簿工房が提供する かんたん帳簿 には、脆弱性が存在します。", "Easy Ledger contains a vulnerability."));
        texts.put(
                Section.AFFECTED,
                new Text("・かんたん帳簿 4.2.2 より前のバージョン\n・かんたん帳簿 Lite", "- Easy Ledger prior to 4.2.2\n- Easy Ledger Lite"));
        texts.put(Section.IMPACT, new Text("<script>alert(1)</script> のような文字が動きます。", "Scripts may run."));
        texts.put(
                Section.SOLUTION,
                new Text(
                        "[アップデートする]\n最新版へアップデートしてください。https://ledger.example/update をご覧ください。",
                        "[Update the software]\nUpdate to the latest version."));
        return new Draft(
                texts,
                List.of(),
                List.of(new Reference(new Text("手引き", "Guide"), "https://ledger.example/guide")),
                List.of("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"),
                "CWE-79",
                List.of("CVE-2026-9900001"),
                thanks ? Set.of(file.firstReport().value()) : Set.of(),
                Text.EMPTY);
    }

    /// Fumi writes and proposes, Sei publishes.
    public AdvisoryId published(Case file, Draft draft) {
        var seen = as(fumi(), () -> {
            var version = advisories.write(file, draft);
            advisories.propose(file);
            return version;
        });
        return as(sei(), () -> advisories.publish(file, seen));
    }

    public <T> T as(Account account, java.util.function.Supplier<T> work) {
        return Acting.as((Actor) account.actor(), work);
    }

    public void as(Account account, Runnable work) {
        Acting.as((Actor) account.actor(), work);
    }

    public UUID written(Account author, Case file, Draft draft) {
        return as(author, () -> advisories.write(file, draft));
    }
}
