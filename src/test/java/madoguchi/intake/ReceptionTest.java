// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import madoguchi.DeskTest;
import madoguchi.Refused;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import madoguchi.sealing.SealBroken;
import madoguchi.vault.Consent;
import madoguchi.vault.Identity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class ReceptionTest {

    static final Identity HANA = new Identity("花野 はな", "花野研究室", "hana@finder.example", "+81 3 0000 0000", "");
    static final Consent WITH_LETTERS = new Consent(false, false, false, Consent.Credit.NONE, "", true);

    @Autowired
    Reception reception;

    @Autowired
    Reports reports;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    static ReportText aProduct(String threat) {
        return new ReportText(
                Kind.PRODUCT,
                Map.of(
                        Item.PRODUCT, "かんたん帳簿 プロ",
                        Item.VERSION, "4.2.1",
                        Item.VENDOR, "れいじソフト",
                        Item.TYPE, "CWE-79",
                        Item.REPRODUCTION, "1. ひらく\n2. 書く",
                        Item.REPRODUCIBILITY, "always",
                        Item.THREAT, threat,
                        Item.OTHER_REPORTS, "なし"));
    }

    Receipt handIn(String threat) {
        return reception.receive(new Reception.Handed(aProduct(threat), HANA, WITH_LETTERS, Locale.JAPANESE));
    }

    @Test
    void whatWasHandedInIsReadBackWordForWord() {
        var receipt = handIn("請求書が書き換えられる\n かもしれない。");
        var report = reports.get(receipt.report());

        assertThat(reports.textOf(report)).isEqualTo(aProduct("請求書が書き換えられる\n かもしれない。"));
        assertThat(reports.textsOf(List.of(report))).containsOnlyKeys(report.id());
        assertThat(reports.find(receipt.number())).contains(report);
        assertThat(reports.of(report.finder())).containsExactly(report);
        assertThat(report.language()).isEqualTo(Locale.JAPANESE);
    }

    @Test
    void theLedgerTellsOfTheReportAndTheLetterInThisOrder() {
        var receipt = handIn("x");
        assertThat(ledger.about(Subject.report(receipt.number())))
                .extracting(entry -> entry.act())
                .containsExactly("letter-written", "report-received");
    }

    @Test
    void numberAndPassPhraseAdmitHoweverTheyAreTyped() {
        var receipt = handIn("x");
        var phrase = String.join(" ", receipt.passphrase());

        assertThat(reports.admit(receipt.number().digits(), phrase)).contains(receipt.report());
        assertThat(reports.admit("MDG#" + receipt.number(), phrase.replace(" ", "")))
                .contains(receipt.report());
        assertThat(reports.admit(handIn("y").number().digits(), phrase)).isEmpty();
    }

    @Test
    void whoeverGuessesIsToldToWaitAndTheRightPassPhraseStillOpens() {
        var receipt = handIn("x");
        var wrong = PassPhrase.fresh(Locale.JAPANESE).text();
        var number = receipt.number().digits();
        for (var i = 0; i < Admission.TRIES_AT_ONE_NUMBER; i++) {
            assertThat(reports.admit(number, wrong)).isEmpty();
        }

        assertThatThrownBy(() -> reports.admit(number, wrong)).isInstanceOf(Admission.TooManyTries.class);
        assertThat(reports.admit(number, String.join(" ", receipt.passphrase())))
                .contains(receipt.report());
    }

    @Test
    void oneHundredReportsAtATimeGetOneHundredNumbers() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 100)
                    .mapToObj(i -> many.submit(() -> handIn("threat " + i)))
                    .toList();
            var numbers = new HashSet<ReportNumber>();
            for (Future<Receipt> one : all) {
                numbers.add(one.get().number());
            }
            assertThat(numbers).hasSize(100);
        }
    }

    @Test
    void nobodyCanAlterWhatAFinderSent() {
        var id = handIn("x").report().value();
        assertThatThrownBy(() -> db.sql("update intake.report set text = '' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("never altered");
        assertThatThrownBy(() -> db.sql("delete from intake.report where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("never altered");
    }

    @Test
    void aSealedTextMovedToAnotherRowDoesNotOpen() {
        var one = reports.get(handIn("eins").report());
        var two = reports.get(handIn("zwei").report());
        var before = db.sql("select text, sealed_by from intake.report where id = :id")
                .param("id", one.id().value())
                .query()
                .singleRow();
        var others = db.sql("select text, sealed_by from intake.report where id = :id")
                .param("id", two.id().value())
                .query()
                .singleRow();

        put(one, others);
        assertThatThrownBy(() -> reports.textOf(one)).isInstanceOf(SealBroken.class);
        put(one, before);
        assertThat(reports.textOf(one).get(Item.THREAT)).isEqualTo("eins");
    }

    /// As somebody would who has the database and nothing else.
    private void put(Report report, Map<String, Object> row) {
        db.sql("alter table intake.report disable trigger report_is_never_altered")
                .update();
        db.sql("update intake.report set text = :text, sealed_by = :key where id = :id")
                .param("id", report.id().value())
                .param("text", row.get("text"))
                .param("key", row.get("sealed_by"))
                .update();
        db.sql("alter table intake.report enable trigger report_is_never_altered")
                .update();
    }

    @Test
    void aReportIsSupplementedAndTakenBackOnce() {
        var report = reports.get(handIn("x").report());
        reports.supplement(report.id(), "版 4.3 でも再現しました。");
        reports.withdraw(report.id());
        reports.withdraw(report.id());

        assertThat(reports.supplementsOf(report)).extracting(Supplement::text).containsExactly("版 4.3 でも再現しました。");
        assertThat(reports.get(report.id()).isWithdrawn()).isTrue();
        assertThat(ledger.about(Subject.report(report.number())))
                .extracting(entry -> entry.act())
                .endsWith("report-supplemented", "report-withdrawn");
    }

    @Test
    void aLargeFileComesBackByteForByteAndItsHandingOutIsNoted() throws IOException {
        var report = reports.get(handIn("x").report());
        var bytes = new byte[5_000_003];
        RandomGenerator.of("L64X128MixRandom").nextBytes(bytes);

        var kept = reports.addAttachment(report.id(), "..\\記録\u202e.bin", new ByteArrayInputStream(bytes));
        var again = reports.addAttachment(report.id(), "記録.bin", new ByteArrayInputStream(bytes));

        assertThat(kept.name()).isEqualTo("記録.bin");
        assertThat(kept.size()).isEqualTo(bytes.length);
        assertThat(again).isEqualTo(kept);
        assertThat(reports.attachmentsOf(report)).containsExactly(kept);
        try (var opened = reports.open(report, kept.id())) {
            assertThat(opened.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(ledger.about(Subject.report(report.number())))
                .extracting(entry -> entry.act())
                .endsWith("attachment-added", "attachment-opened");
    }

    @Test
    void aFileOfAnotherReportIsNotFoundAndASwappedChunkDoesNotOpen() throws IOException {
        var mine = reports.get(handIn("x").report());
        var other = reports.get(handIn("y").report());
        var file = reports.addAttachment(mine.id(), "a.txt", text("eins"));
        var foreign = reports.addAttachment(other.id(), "b.txt", text("zwei"));
        assertThatThrownBy(() -> reports.open(mine, foreign.id())).isInstanceOf(Refused.class);

        db.sql("""
                update intake.attachment_chunk as chunk set data = other.data
                  from intake.attachment_chunk as other
                 where chunk.attachment = :mine and other.attachment = :other""").param("mine", file.id()).param("other", foreign.id()).update();
        try (var opened = reports.open(mine, file.id())) {
            assertThatThrownBy(opened::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatAFinderWroteIsNowhereInTheDatabaseInTheClear() throws IOException {
        var canary = "カナリア-" + System.nanoTime();
        var receipt = reception.receive(new Reception.Handed(
                aProduct(canary + "threat"),
                new Identity(canary + "name", canary + "organisation", canary + "@finder.example", canary, canary),
                new Consent(true, true, true, Consent.Credit.NAME, canary + "credit", true),
                Locale.JAPANESE));
        reports.supplement(receipt.report(), canary + "supplement");
        reports.addAttachment(receipt.report(), canary + ".txt", text(canary + "file"));

        var dump = everything();
        assertThat(dump).doesNotContain(canary).doesNotContain(String.join(" ", receipt.passphrase()));
        for (var column : everyBytes()) {
            assertThat(new String(column, StandardCharsets.UTF_8))
                    .doesNotContain(canary)
                    .doesNotContain(receipt.passphrase().get(0) + " "
                            + receipt.passphrase().get(1));
        }
        assertThat(dump).contains(receipt.number().digits());
    }

    private String everything() {
        return tables().stream()
                .flatMap(table -> db.sql("select t::text from " + table + " as t").query(String.class).list().stream())
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private List<byte[]> everyBytes() {
        return db.sql("""
                        select format('select %I from %I.%I where %I is not null',
                                      column_name, table_schema, table_name, column_name)
                          from information_schema.columns
                         where data_type = 'bytea'
                           and table_schema in ('intake', 'vault', 'mail', 'audit', 'sealing', 'house')""").query(String.class).list().stream()
                .flatMap(sql -> db.sql(sql).query(byte[].class).list().stream())
                .toList();
    }

    private List<String> tables() {
        return db.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                         where table_schema in ('intake', 'vault', 'mail', 'audit', 'sealing', 'house')""").query(String.class).list();
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
