// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.access.Role;
import madoguchi.audit.Ledger;
import madoguchi.audit.LedgerEntry;
import madoguchi.audit.Subject;
import madoguchi.coordination.Answer;
import madoguchi.intake.Progress;
import madoguchi.vault.Consent;
import madoguchi.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the first draft to the page that everybody reads.
@DeskTest
class AdvisoryStoryTest {

    @Autowired
    Press press;

    @Autowired
    Cast cast;

    @Autowired
    Advisories advisories;

    @Autowired
    AdvisoryProgress progress;

    @Autowired
    AdvisoryIsOut condition;

    @Autowired
    Vault vault;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Test
    void theFirstDraftKnowsWhatTheHouseKnows() {
        var file = press.product(true);
        press.answered(file, press.vendor(), new Answer.OfVendor.FixedIn("4.2.2"));
        var page = cast.signedIn(press.fumi()).get("/cases/" + file.number() + "/advisory");

        assertThat(page.html().select("#title-ja").val())
                .startsWith("かんたん帳簿 における")
                .contains("脆弱性");
        assertThat(page.html().select("#affected-ja").text()).contains("かんたん帳簿 4.2.1");
        assertThat(page.html().select("#solution-ja").text()).contains("[アップデートする]");
        assertThat(page.text()).contains("帳簿工房").contains("該当製品あり").contains(Press.CREDIT);
        assertThat(page.html().select("input[name^=thank-]").hasAttr("checked")).isTrue();
    }

    @Test
    void whatWasTypedIsKeptVersionByVersionAndSealed() {
        var file = press.product(false);
        var fumi = cast.signedIn(press.fumi());
        var empty = fumi.get("/cases/" + file.number() + "/advisory");
        var saved = fumi.send(empty, "/advisory", Map.of("title-ja", "ひみつの題名", "title-en", "A secret title"));
        fumi.send(saved, "/advisory", Map.of("title-ja", "ひみつの題名その二"));

        assertThat(saved.text()).contains("下書きを保存しました");
        assertThat(advisories.draftOf(file).orElseThrow().get(Section.TITLE).ja())
                .isEqualTo("ひみつの題名その二");
        assertThat(advisories.draftOf(file).orElseThrow().get(Section.TITLE).en())
                .isEqualTo("A secret title");
        assertThat(db.sql("select count(*) from publication.draft d join publication.advisory a on a.id = d.advisory"
                                + " where a.file = :file and position('ひみつ'::bytea in d.text) = 0")
                        .param("file", file.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoWasOvertakenIsToldAndKeepsTheirWords() {
        var file = press.product(false);
        var fumi = cast.signedIn(press.fumi());
        var before = fumi.get("/cases/" + file.number() + "/advisory");
        press.written(press.sei(), file, press.draft(file, false));
        var refused = fumi.send(before, "/advisory", Map.of("title-ja", "ふみの題名"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ほかの人が新しい版を保存しました");
        assertThat(refused.html().select("#title-ja").val()).isEqualTo("ふみの題名");
        assertThat(fumi.send(refused, "/advisory", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aSecondPersonPublishesAndEverybodyReads() {
        var file = press.product(true);
        press.answered(file, press.vendor(), new Answer.OfVendor.FixedIn("4.2.2"));
        press.written(press.fumi(), file, press.draft(file, true));
        var writer = cast.signedIn(press.fumi());
        writer.send(writer.get("/cases/" + file.number() + "/advisory"), "/proposal", Map.of());
        var sei = cast.signedIn(press.sei());
        var confirm = sei.get("/cases/" + file.number() + "/advisory/publication");
        var done = sei.send(confirm, "/publication", Map.of());

        assertThat(confirm.text()).contains("Easy Ledger vulnerable").contains(Press.CREDIT + " 氏");
        assertThat(done.text()).contains("公表しました");
        var id = advisories.published(file.id()).orElseThrow().id();
        var page = cast.stranger().get("/advisories/" + id + "/");
        assertThat(page.heading()).contains("かんたん帳簿");
        assertThat(page.text())
                .contains("この脆弱性情報は、情報セキュリティ早期警戒パートナーシップに基づき下記の方が IPA に報告し、JPCERT/CC が開発者との調整を行いました。"
                        + " 報告者: 波野研究所 波野 みなと 氏")
                .contains("帳簿工房")
                .contains("該当製品あり")
                .contains("6.1")
                .contains("CVE-2026-9900001")
                .contains("<script>alert(1)</script>");
        assertThat(page.html().select("article script")).isEmpty();
        assertThat(page.html().select("article ul li").text()).contains("かんたん帳簿 Lite");
        assertThat(page.html().select("a[href=https://ledger.example/update]")).hasSize(1);
        assertThat(cast.stranger().get("/advisories/" + id + "/?lang=en").heading())
                .isEqualTo("Easy Ledger vulnerable to cross-site scripting");
        assertThat(cast.stranger().get("/advisories/").text()).contains(id.digits());
    }

    @Test
    void theAuthorCanNotPublishTheirOwnWords() {
        var file = press.product(false);
        var fumi = press.fumi();
        var seen = press.written(fumi, file, press.draft(file, false));
        press.as(fumi, () -> advisories.propose(file));
        var visitor = cast.signedIn(fumi);
        var confirm = visitor.get("/cases/" + file.number() + "/advisory/publication");
        var refused = visitor.api(
                "POST",
                "/api/v1/cases/" + file.number() + "/advisory/publication",
                cast.bearer(fumi),
                "{\"draft\":\"" + seen + "\"}");

        assertThat(confirm.text()).contains("下書きを書いた人は、公表できません");
        assertThat(confirm.html().select("form[action$=publication]")).isEmpty();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("refused.publication.second-person");
        assertThat(advisories.published(file.id())).isEmpty();
    }

    @Test
    void whileAllKeepSilentNothingIsPublished() {
        var file = press.product(false);
        press.answered(file, press.vendor(), new Answer.OfVendor.Affected());
        press.keepSilent(file, Duration.ofDays(20));
        var seen = press.written(press.fumi(), file, press.draft(file, false));
        press.as(press.fumi(), () -> advisories.propose(file));
        var refused = cast.stranger()
                .api(
                        "POST",
                        "/api/v1/cases/" + file.number() + "/advisory/publication",
                        cast.bearer(press.sei()),
                        "{\"draft\":\"" + seen + "\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("embargo-still-holds").contains("Asia/Tokyo");
        assertThat(cast.signedIn(press.sei())
                        .get("/cases/" + file.number() + "/advisory/publication")
                        .text())
                .contains("まだ公表できません");
    }

    @Test
    void whatIsFoundOnAWebsiteIsNeverPublished() {
        var file = press.website();
        var fumi = press.fumi();

        assertThat(cast.signedIn(fumi)
                        .get("/cases/" + file.number() + "/advisory")
                        .status())
                .isEqualTo(409);
        assertThat(cast.stranger()
                        .api("PUT", "/api/v1/cases/" + file.number() + "/advisory", cast.bearer(fumi), "{}")
                        .body())
                .contains("refused.publication.website");
    }

    @Test
    void aDraftWithErrorsIsNotProposed() {
        var file = press.product(false);
        var fumi = press.fumi();
        press.written(fumi, file, Draft.empty());
        var visitor = cast.signedIn(fumi);
        var page = visitor.get("/cases/" + file.number() + "/advisory");

        assertThat(page.text()).contains("公表できません").contains("日本語の「題名」がありません");
        assertThat(page.html().select("form[action$=proposal]")).isEmpty();
        assertThat(visitor.api("POST", "/api/v1/cases/" + file.number() + "/advisory/proposal", cast.bearer(fumi), "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFindersNameInTheTextBlocksAndIsNotRepeated() {
        var file = press.product(false);
        var fumi = press.fumi();
        var draft = press.draft(file, false);
        var texts = new java.util.EnumMap<>(draft.texts());
        texts.put(Section.DETAIL, new Text("波野みなと氏によると、こうなります。", ""));
        press.written(fumi, file, new Draft(texts, null, null, null, null, null, null, null));

        assertThat(cast.signedIn(fumi)
                        .get("/cases/" + file.number() + "/advisory")
                        .text())
                .contains("「詳細情報」に、届出者の名前や連絡先と同じことばがあります");
    }

    @Test
    void whoTakesBackConsentIsNotThanked() {
        var file = press.product(true);
        var fumi = press.fumi();
        press.written(fumi, file, press.draft(file, true));
        vault.change(press.reportOf(file).finder(), Consent.none());

        assertThat(cast.signedIn(fumi)
                        .get("/cases/" + file.number() + "/advisory")
                        .text())
                .contains("名前の掲載に同意していません");
    }

    @Test
    void aReservedNumberLooksLikeAnUnknownOne() {
        var file = press.product(false);
        press.written(press.fumi(), file, press.draft(file, false));
        var reserved = db.sql("select digits from publication.advisory where file = :file")
                .param("file", file.id().value())
                .query(String.class)
                .single();
        var secret = cast.stranger().get("/advisories/" + reserved + "/");
        var unknown = cast.stranger().get("/advisories/00000001/");

        assertThat(secret.status()).isEqualTo(404);
        assertThat(secret.html().select("main").html())
                .isEqualTo(unknown.html().select("main").html());
        assertThat(cast.stranger()
                        .api("GET", "/api/v1/advisories/" + reserved, "", "")
                        .body())
                .isEqualTo(cast.stranger()
                        .api("GET", "/api/v1/advisories/00000001", "", "")
                        .body()
                        .replace("00000001", reserved));
        assertThat(ledger.about(Subject.caseFile(file.number())))
                .noneMatch(entry -> entry.toString().contains(reserved));
    }

    @Test
    void participantsReadWhatWasSharedAndNothingBefore() {
        var file = press.product(false);
        var vendor = press.vendor();
        press.answered(file, vendor, new Answer.OfVendor.Affected());
        var member = cast.signedIn(cast.person("kobo", "工房 かな", vendor.id(), Role.VENDOR));
        var stranger = cast.signedIn(cast.person("yoso", "余所 よそ", press.vendor().id(), Role.VENDOR));
        var fumi = press.fumi();
        press.written(fumi, file, press.draft(file, false));
        var before = member.get("/participation/" + file.number() + "/advisory");
        press.as(fumi, () -> advisories.share(file));
        press.written(fumi, file, Draft.empty());
        var shown = member.get("/participation/" + file.number() + "/advisory");

        assertThat(before.status()).isEqualTo(404);
        assertThat(shown.text()).contains("かんたん帳簿 Lite").contains("公表前の下書きです");
        assertThat(shown.html().select("form[action*=advisory]")).isEmpty();
        assertThat(stranger.get("/participation/" + file.number() + "/advisory").status())
                .isEqualTo(404);
    }

    @Test
    void aRevisionNeedsASecondPersonTooAndAddsALineToTheHistory() {
        var file = press.product(false);
        var id = press.published(file, press.draft(file, false));
        var fumi = cast.signedIn(press.fumi());
        var page = fumi.get("/cases/" + file.number() + "/advisory");
        var saved = fumi.send(
                page,
                "/advisory",
                Map.of("impact-ja", "影響をあらためました。", "change-ja", "想定される影響を更新しました。", "change-en", "Updated the impact."));
        fumi.send(saved, "/proposal", Map.of());
        var sei = cast.signedIn(press.sei());
        sei.send(sei.get("/cases/" + file.number() + "/advisory/publication"), "/publication", Map.of());
        var revised = cast.stranger().get("/advisories/" + id + "/");

        assertThat(revised.text())
                .contains("影響をあらためました。")
                .contains("想定される影響を更新しました。")
                .contains("公表しました");
        assertThat(revised.html().select(".timeline li")).hasSize(2);
        assertThat(advisories.published(id).orElseThrow().version()).isEqualTo(2);
        assertThat(cast.stranger().get("/advisories/" + id + "/index.en.html").text())
                .contains("Updated the impact.");
    }

    @Test
    void aNameThatWasPrintedStaysWhenTheFinderIsForgotten() {
        var file = press.product(true);
        press.published(file, press.draft(file, true));
        db.sql("update vault.finder set identity = null, consent = null, shredded_at = now() where id = :id")
                .param("id", press.reportOf(file).finder().value())
                .update();
        var draft = press.draft(file, true).with(new Text("参考情報を足しました。", "Added a reference."));
        press.published(file, draft);

        assertThat(advisories.published(file.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(advisories.published(file.id()).orElseThrow().credits()).containsExactly(Press.CREDIT);
    }

    @Test
    void theFinderAndTheParticipantsAreToldWithoutSayingWhat() {
        var file = press.product(true);
        press.answered(file, press.vendor(), new Answer.OfVendor.Affected());
        var id = press.published(file, press.draft(file, true));
        var report = press.reportOf(file);

        assertThat(progress.standingOf(report).map(Progress.Standing::messageKey))
                .contains("status.publication.published");
        assertThat(progress.stepsOf(report).getFirst().arguments().getFirst().toString())
                .endsWith("/advisories/" + id + "/");
        assertThat(ledger.about(Subject.report(report.number())))
                .extracting(LedgerEntry::act)
                .contains("letter-written");
        assertThat(ledger.about(Subject.caseFile(file.number())))
                .extracting(LedgerEntry::act)
                .contains("advisory-drafted", "advisory-proposed", "advisory-published", "letter-written");
    }

    @Test
    void aCaseDoesNotEndAsPublishedBeforeItsAdvisoryIsOut() {
        var file = press.product(false);
        var before = condition.unmet(file, madoguchi.casework.Outcome.PUBLISHED);
        press.published(file, press.draft(file, false));

        assertThat(before).isPresent();
        assertThat(condition.unmet(file, madoguchi.casework.Outcome.PUBLISHED)).isEmpty();
        assertThat(condition.unmet(press.product(false), madoguchi.casework.Outcome.NOT_A_VULNERABILITY))
                .isEmpty();
    }

    @Test
    void programsWriteReadAndPublishToo() {
        var file = press.product(true);
        press.answered(file, press.vendor(), new Answer.OfVendor.Affected());
        var fumi = press.fumi();
        var number = press.reportOf(file).number();
        var json = """
                {"title":{"ja":"題名","en":"Title"},"overview":{"ja":"概要","en":"Overview"},
                 "affected":{"ja":"製品","en":"Product"},"solution":{"ja":"更新","en":"Update"},
                 "cvss":["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"],"cwe":"CWE-79","thanked":["%s"]}""".formatted(number);
        var written =
                cast.stranger().api("PUT", "/api/v1/cases/" + file.number() + "/advisory", cast.bearer(fumi), json);
        cast.stranger().api("POST", "/api/v1/cases/" + file.number() + "/advisory/proposal", cast.bearer(fumi), "");
        var published = cast.stranger()
                .api("POST", "/api/v1/cases/" + file.number() + "/advisory/publication", cast.bearer(press.sei()), "");
        var id = advisories.published(file.id()).orElseThrow().id();

        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.body()).contains("\"defects\"").contains("CVE の番号がありません");
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(cast.stranger()
                        .api("GET", "/api/v1/advisories/" + id, "", "")
                        .body())
                .contains("\"severity\":\"critical\"")
                .contains(Press.CREDIT)
                .contains("\"status\":\"vulnerable\"");
        assertThat(cast.stranger()
                        .api("GET", "/api/v1/advisories?limit=1", "", "")
                        .body())
                .contains("\"advisories\"");
    }
}
