// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import madoguchi.DeskTest;
import madoguchi.Visitor;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.CaseCast;
import madoguchi.casework.Cases;
import madoguchi.intake.Progress;
import madoguchi.intake.Reports;
import madoguchi.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A product with two vendors, from the desk's first word to their answers, by the pages alone.
@DeskTest
class ProductStoryTest {

    @Autowired
    CoordinationCast people;

    @Autowired
    Cases cases;

    @Autowired
    Coordination coordination;

    @Autowired
    CoordinationProgress progress;

    @Autowired
    Reports reports;

    @Autowired
    Outbox outbox;

    @Autowired
    Ledger ledger;

    @Autowired
    DeskZone zone;

    @Test
    void theDeskHandsTheCaseToTheCoordinatorWhoToldTwoVendors() {
        var jpcc = people.coordinator();
        var file = people.product("帳簿ソフトのスクリプト");
        var path = "/cases/" + file.number() + "/coordination";
        var desk = people.handler();

        // The handler sees exactly what will be passed on, and only then passes it on.
        var preview = desk.send(
                desk.get(path), "/coordinator", Map.of("organisation", jpcc.id().toString()));
        assertThat(preview.text()).contains("かんたん帳簿").contains("名前・連絡先は含まれません");
        assertThat(people.member(jpcc).get("/coordination/" + file.number()).status())
                .isEqualTo(404);
        desk.send(preview, "/notice", Map.of());

        // The coordinator finds the case on its own desk, without a starting date: nobody was contacted yet.
        var coordinator = people.member(jpcc);
        assertThat(coordinator.get("/coordination").text())
                .contains(file.number().digits())
                .contains("帳簿ソフトのスクリプト");
        assertThat(coordination.startingDateOf(file.id())).isEmpty();

        // It adds one vendor of the directory and one that is new, and tells both.
        var aozakura = people.vendor("青桜ソフトウェア");
        addAndTell(
                coordinator,
                file.number().digits(),
                Map.of("organisation", aozakura.id().toString()));
        addAndTell(
                coordinator,
                file.number().digits(),
                Map.of("organisation", "", "name", "北汀ネットワークス", "mail", "security@hokutei.example"));
        assertThat(coordination.participantsOf(file))
                .extracting(Participant::kind)
                .containsExactly(Participant.Kind.COORDINATOR, Participant.Kind.VENDOR, Participant.Kind.VENDOR);
        assertThat(coordination.startingDateOf(file.id())).contains(zone.today());

        // The vendor reads, confirms and answers; the next answer stands beside the first.
        var vendor = people.member(aozakura);
        var page = vendor.get("/participation/" + file.number());
        assertThat(page.text()).contains("かんたん帳簿").contains("24時間").doesNotContain("北汀");
        vendor.send(page, "/receipt", Map.of());
        vendor.send(page, "/answer", Map.of("answer", "investigating-affected", "words", "確認しています"));
        var answered = vendor.send(page, "/answer", Map.of("answer", "fixed-in", "version", "4.2.2", "words", "直しました"));
        assertThat(answered.html().select(".timeline li b").eachText()).containsExactly("修正済み: 4.2.2", "該当製品あり(調査中)");

        // The coordinator sees both, and by which path the fix came.
        assertThat(coordinator.get("/coordination/" + file.number()).text())
                .contains("修正済み")
                .contains("回答待ち")
                .contains("開封");
        assertThat(ledger.about(Subject.caseFile(file.number())).stream().map(madoguchi.audit.LedgerEntry::act))
                .contains(
                        "participant-notified", "contact-tried", "notice-opened", "notice-confirmed", "step-recorded");
    }

    @Test
    void lettersSayNothingOfTheVulnerability() {
        var file = people.product("秘密の題名");
        people.told(file, people.vendor("青桜ソフトウェア"));

        assertThat(outbox.about(Subject.caseFile(file.number()), cases.keyOf(file)))
                .singleElement()
                .satisfies(posted -> assertThat(
                                posted.letter().subject() + posted.letter().text())
                        .contains(file.number().digits())
                        .doesNotContain("秘密の題名")
                        .doesNotContain("かんたん帳簿")
                        .doesNotContain(CaseCast.FINDER));
    }

    @Test
    void theFinderLearnsThatTheVendorWasToldAndWhenPublicationIsAgreed() {
        var file = people.product("知らせるもの");
        people.told(file, people.vendor("青桜ソフトウェア"));
        var desk = people.handler();
        var until = zone.today().plusDays(45);
        var embargo = "/coordination/" + file.number() + "/embargo";
        desk.send(desk.get(embargo), "/proposal", Map.of("until", until.toString()));
        desk.send(desk.get(embargo), "/acceptance", Map.of());
        var report = reports.get(file.firstReport());

        assertThat(progress.standingOf(report)).hasValueSatisfying(standing -> {
            assertThat(standing.who()).isEqualTo("status.who.vendor");
            assertThat(standing.by()).contains(until);
        });
        assertThat(progress.stepsOf(report))
                .extracting(Progress.Step::messageKey)
                .contains(
                        "status.coordination.told.vendor", "status.coordination.started", "status.coordination.agreed")
                .doesNotContain("青桜");
    }

    @Test
    void theFirstTryIsTheStartingDateEvenWhenItIsWrittenDownLater() {
        var file = people.product("電話が先");
        var who = people.joined(file, Newcomer.from(people.vendor("青桜ソフトウェア")));
        var desk = people.handler();
        var day = LocalDate.parse(zone.today().minusDays(3).toString());
        desk.send(
                desk.get(CaseDoor.pathOf(file, who.id())),
                "/attempts",
                Map.of("channel", "telephone", "day", day.toString(), "hour", "10:30", "words", "代表番号にかけた"));
        people.asHandler(() -> {});

        assertThat(coordination.startingDateOf(file.id())).contains(day);
        assertThat(desk.get("/cases/" + file.number() + "/coordination").text()).contains(day.toString());
    }

    @Test
    void aTryOfTomorrowIsRefusedAndWhatWasTypedStays() {
        var file = people.product("あした");
        var who = people.joined(file, Newcomer.from(people.vendor("青桜ソフトウェア")));
        var desk = people.handler();
        var refused = desk.send(
                desk.get(CaseDoor.pathOf(file, who.id())),
                "/attempts",
                Map.of("day", zone.today().plusDays(2).toString(), "words", "まだ先のこと"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#tried-words").text()).isEqualTo("まだ先のこと");
        assertThat(coordination.startingDateOf(file.id())).isEmpty();
    }

    private static void addAndTell(Visitor coordinator, String number, Map<String, String> who) {
        var form = coordinator.get("/coordination/" + number + "/participants/new");
        var joined = coordinator.send(form, "/participants", who);
        assertThat(joined.status()).isEqualTo(200);
        var preview = coordinator.get(joined.at().getPath() + "/notice");
        assertThat(coordinator.send(preview, "/notice", Map.of()).text()).contains("通知しました");
    }
}
