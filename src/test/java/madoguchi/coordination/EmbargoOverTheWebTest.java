// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import madoguchi.DeskTest;
import madoguchi.TestClock;
import madoguchi.Visitor;
import madoguchi.audit.Ledger;
import madoguchi.audit.LedgerEntry;
import madoguchi.audit.Subject;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every act on an embargo, by the pages of the desk and of a vendor; and each refusal by its name.
@DeskTest
class EmbargoOverTheWebTest {

    @Autowired
    CoordinationCast people;

    @Autowired
    Coordination coordination;

    @Autowired
    Consents consents;

    @Autowired
    Ledger ledger;

    @Autowired
    DeskZone zone;

    @Autowired
    TestClock clock;

    private Case file;
    private Organisation aozakura;
    private Participant vendorInCase;
    private Visitor desk;
    private LocalDate first;

    @BeforeEach
    void aVendorWasTold() {
        file = people.product("取決めのある製品");
        aozakura = people.vendor("青桜ソフトウェア");
        vendorInCase = people.told(file, aozakura);
        desk = people.handler();
        first = zone.today().plusDays(45);
    }

    @Test
    void theFirstSuggestionIsTheStartingDateAndFortyFiveDays() {
        assertThat(page().html().select("#until").val()).isEqualTo(first.toString());
    }

    @Test
    void aProposalBindsNobodyUntilItIsAgreed() {
        propose(first);
        assertThat(state()).isEqualTo("proposed");
        assertThat(coordination.silenceHolds(file.id(), clock.instant())).isFalse();

        assertThat(desk.send(page(), "/acceptance", Map.of()).heading()).isEqualTo("公表日に合意しています");
        assertThat(coordination.silenceHolds(file.id(), clock.instant())).isTrue();
    }

    @Test
    void aProposalCanBeRejected() {
        propose(first);
        desk.send(page(), "/rejection", Map.of("words", "長すぎる"));
        assertThat(state()).isEqualTo("none");
        assertThat(page().text()).contains("提案を見送りました").contains("長すぎる");
    }

    @Test
    void theOldDateStandsWhileAnotherIsDiscussed() {
        agree(first);
        propose(first.plusDays(10));
        assertThat(state()).isEqualTo("revising");
        assertThat(coordination.embargoOf(file.id()).inForce())
                .hasValueSatisfying(terms -> assertThat(terms.day()).isEqualTo(first));
        desk.send(page(), "/rejection", Map.of());
        assertThat(state()).isEqualTo("agreed");
        assertThat(acts()).contains("embargo-proposed", "embargo-agreed", "embargo-revised", "embargo-rejected");
    }

    @Test
    void anEmbargoIsEndedForAReasonAndAfterASecondLook() {
        agree(first);
        var path = "/coordination/" + file.number() + "/embargo/termination";
        var unsure = desk.send(desk.get(path), "/termination", Map.of("reason", "other"));
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(state()).isEqualTo("agreed");

        desk.send(unsure, "/termination", Map.of("reason", "other", "sure", "true", "words", "報道された"));
        assertThat(state()).isEqualTo("ended");
        assertThat(page().html().select("form[action$=proposal]")).isEmpty();
    }

    @Test
    void whoAnswersAProposalThatWasReplacedConsentsToNothing() {
        propose(first);
        var old = page();
        propose(first.plusDays(7));

        var refused = desk.send(old, "/acceptance", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.heading()).contains("お返事の間に提案の内容が変わりました");
        assertThat(state()).isEqualTo("proposed");
    }

    @Test
    void refusalsAreNamed() {
        propose(first);
        var stale = page();
        desk.send(stale, "/acceptance", Map.of());
        assertThat(desk.send(stale, "/acceptance", Map.of()).heading()).contains("現在の状態では、この操作はできません");
        assertThat(desk.send(
                                page(),
                                "/proposal",
                                Map.of("until", zone.today().minusDays(1).toString()))
                        .heading())
                .contains("すでに過ぎています");
        assertThat(desk.send(
                                page(),
                                "/proposal",
                                Map.of("until", zone.today().plusYears(3).toString()))
                        .heading())
                .contains("公表日が遠すぎます");
    }

    @Test
    void whatBecomesPublicEndsTheEmbargoAndStandsBeforeItsEndInTheLedger() {
        agree(first);
        var path = "/coordination/" + file.number() + "/facts/exploit-public";
        assertThat(desk.send(desk.get(path), "/exploit-public", Map.of()).status())
                .isEqualTo(422);
        assertThat(state()).isEqualTo("agreed");
        desk.send(desk.get(path), "/exploit-public", Map.of("sure", "true"));

        assertThat(coordination.embargoOf(file.id()))
                .isInstanceOfSatisfying(
                        Embargo.Ended.class, ended -> assertThat(ended.reason()).isEqualTo(EndReason.EXPLOIT_PUBLIC));
        assertThat(acts().stream()
                        .filter(act -> List.of("fact-recorded", "embargo-ended").contains(act)))
                .containsExactly("fact-recorded", "fact-recorded", "embargo-ended");
        assertThat(ledger.about(Subject.caseFile(file.number())).stream()
                        .filter(entry -> entry.act().equals("fact-recorded"))
                        .map(entry -> entry.facts().get("fact")))
                .containsExactly("EXPLOIT_PUBLIC", "PUBLIC");
    }

    @Test
    void attacksAloneForbidANewEmbargoButLeaveAnAgreedOneToAPerson() {
        agree(first);
        var path = "/coordination/" + file.number() + "/facts/attacked";
        desk.send(desk.get(path), "/attacked", Map.of("sure", "true"));

        assertThat(state()).isEqualTo("agreed");
        assertThat(page().text()).contains("終えるかどうか、ご判断ください");
        assertThat(page().html().select("form[action$=proposal]")).isEmpty();
    }

    @Test
    void aVendorConsentsForItselfAndIsAskedAnewWhenTheDateChanges() {
        propose(first);
        var vendor = people.member(aozakura);
        var mine = "/participation/" + file.number();
        assertThat(vendor.get(mine).text()).contains("同意いただけますか");
        vendor.send(vendor.get(mine), "/consent", Map.of());
        assertThat(consent()).isEqualTo(EmbargoConsent.SIGNATORY);
        assertThat(state()).as("a vendor's consent is its own").isEqualTo("proposed");

        desk.send(page(), "/acceptance", Map.of());
        propose(first.plusDays(5));
        assertThat(consent()).isEqualTo(EmbargoConsent.LAPSED);
        desk.send(page(), "/rejection", Map.of());
        assertThat(consent())
                .as("the old date stands, and so does the consent to it")
                .isEqualTo(EmbargoConsent.SIGNATORY);
    }

    @Test
    void aVendorDeclinesOrProposesAnotherDate() {
        propose(first);
        var vendor = people.member(aozakura);
        var mine = "/participation/" + file.number();
        vendor.send(vendor.get(mine), "/refusal", Map.of());
        assertThat(consent()).isEqualTo(EmbargoConsent.DECLINED);

        vendor.send(
                vendor.get(mine),
                "/proposal",
                Map.of("until", first.plusDays(20).toString(), "words", "検査に要る"));
        assertThat(consent()).as("whoever proposes consents").isEqualTo(EmbargoConsent.SIGNATORY);
        assertThat(page().text()).contains("青桜ソフトウェア").contains("検査に要る");
        assertThat(vendor.get(mine).text()).contains("貴社の提案");
    }

    @Test
    void whoIsToldAfterSilenceWasAgreedReadsTheDetailsOnceItAgreesToo() {
        agree(first);
        var late = people.vendor("すずかぜアプリ工房");
        people.told(file, late);
        var vendor = people.member(late);
        var mine = "/participation/" + file.number();

        assertThat(vendor.get(mine).text()).doesNotContain("ひらく").contains("非開示への同意が必要です");
        assertThat(vendor.send(vendor.get(mine), "/consent", Map.of()).text()).contains("ひらく");
    }

    @Test
    void aDateThatHasPassedBindsNobodyAndItsEndCanBeRecorded() {
        agree(zone.today().plusDays(1));
        clock.pass(Duration.ofDays(3));
        assertThat(coordination.silenceHolds(file.id(), clock.instant())).isFalse();
        var path = "/coordination/" + file.number() + "/embargo/termination";
        assertThat(people.handler()
                        .get(path)
                        .html()
                        .select("input[name=reason]")
                        .eachAttr("value"))
                .containsExactly("date-reached");
    }

    @Test
    void aCaseDoesNotCloseWhileASilenceBinds() {
        agree(first);
        assertThat(desk.get("/cases/" + file.number() + "/closure?outcome=published")
                        .text())
                .contains("公表日までの非開示が、まだ続いています")
                .contains("残り1者");
    }

    private Visitor.Page page() {
        return desk.get("/coordination/" + file.number() + "/embargo");
    }

    private void propose(LocalDate day) {
        assertThat(desk.send(page(), "/proposal", Map.of("until", day.toString()))
                        .status())
                .isEqualTo(200);
    }

    private void agree(LocalDate day) {
        propose(day);
        desk.send(page(), "/acceptance", Map.of());
        assertThat(state()).isEqualTo("agreed");
    }

    private String state() {
        return coordination.embargoOf(file.id()).code();
    }

    private EmbargoConsent consent() {
        return consents.of(vendorInCase.id()).consent();
    }

    private List<String> acts() {
        return ledger.about(Subject.caseFile(file.number())).stream()
                .map(LedgerEntry::act)
                .toList();
    }
}
