// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.TestClock;
import madoguchi.Visitor;
import madoguchi.Visitor.Page;
import madoguchi.vault.Consent;
import madoguchi.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class FormTest {

    @Autowired
    Cast cast;

    @Autowired
    Reports reports;

    @Autowired
    Vault vault;

    @Autowired
    Forgetting forgetting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    /// An answer for each field of the form, each different, with what is hard to carry.
    static Map<String, String> answers(Kind kind) {
        var answers = new LinkedHashMap<String, String>();
        for (var item : Item.of(kind)) {
            var words = "「" + item.code() + "」 <b>&amp;\"' ㍿𠮷 é";
            answers.put(
                    item.code(),
                    item.isLong() ? words + "\n\n  二行目\t" : item.choices().isEmpty() ? words : "unknown");
        }
        answers.put("type", "other");
        answers.put("typeOther", "聞いたことのない種類");
        answers.put("name", "花野 はな");
        answers.put("email", "hana@finder.example");
        answers.put("wantsUpdates", "true");
        answers.put("directContact", "true");
        answers.put("credit", "handle");
        answers.put("creditName", "はな");
        answers.put("agreed", "true");
        return answers;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Page confirmation(Visitor visitor, Kind kind) {
        var form = visitor.get("/report/" + kind.code());
        return visitor.send(form, "/report/" + kind.code(), answers(kind));
    }

    /// The report that a receipt page speaks of.
    Report reportOn(Page receipt) {
        var number = ReportNumber.read(receipt.html().select(".receipt-number").text());
        var phrase = receipt.html().select(".passphrase li").eachText();
        return reports.get(reports.admit(number.orElseThrow().digits(), String.join(" ", phrase))
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void everyItemArrivesAsItWasTyped(Kind kind) {
        var visitor = cast.stranger();
        var confirmation = confirmation(visitor, kind);
        assertThat(confirmation.heading()).isEqualTo("内容をお確かめください");
        var receipt = visitor.send(confirmation, "/receipt", Map.of());

        var report = reportOn(receipt);
        var text = reports.textOf(report);
        answers(kind)
                .forEach((name, value) -> Item.withCode(name)
                        .filter(item -> item != Item.TYPE)
                        .ifPresent(item -> assertThat(text.get(item)).isEqualTo(value)));
        assertThat(text.get(Item.TYPE)).isEqualTo("聞いたことのない種類");
        assertThat(vault.consentOf(report.finder()))
                .isEqualTo(new Consent(false, false, true, Consent.Credit.HANDLE, "はな", true));
    }

    @ParameterizedTest
    @EnumSource
    void anEnglishFinderGetsEnglishPagesWordsAndLetters(Kind kind) {
        var visitor = cast.stranger();
        visitor.get("/report?lang=en");
        var confirmation = confirmation(visitor, kind);
        assertThat(confirmation.heading()).isEqualTo("Please check what you wrote");
        var receipt = visitor.send(confirmation, "/receipt", Map.of());

        assertThat(receipt.heading()).isEqualTo("We have received your report");
        assertThat(receipt.html().select(".passphrase li").eachText())
                .hasSize(8)
                .allMatch(word -> word.matches("[a-z]{4}"));
        assertThat(reportOn(receipt).language().getLanguage()).isEqualTo("en");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var visitor = cast.stranger();
        var answers = new HashMap<>(answers(Kind.PRODUCT));
        answers.put("vendor", " ");
        answers.put("email", "");
        answers.remove("agreed");
        var page = visitor.send(visitor.get("/report/product"), "/report/product", answers);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".errors li a").eachAttr("href")).containsExactly("#vendor", "#email", "#agreed");
        assertThat(page.html().select(".errors").text()).contains("3つ").contains("「製品開発者」を入力してください");
        assertThat(page.html().select("#reproduction").first().wholeText()).isEqualTo(answers.get("reproduction"));
        assertThat(page.html().select("#product").attr("value")).isEqualTo(answers.get("product"));
        assertThat(page.html().select("#directContact").hasAttr("checked")).isTrue();

        var mended = visitor.send(
                page, "/report/product", Map.of("vendor", "不明", "email", "hana@finder.example", "agreed", "true"));
        assertThat(mended.status()).isEqualTo(200);
        assertThat(reportOn(visitor.send(mended, "/receipt", Map.of()))).isNotNull();
    }

    @Test
    void aSecondClickShowsTheSameReceiptAndMakesNoSecondReport() throws Exception {
        var visitor = cast.stranger();
        var form = visitor.get("/report/product");
        var confirmation = visitor.send(form, "/report/product", answers(Kind.PRODUCT));
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = IntStream.range(0, 6)
                    .mapToObj(_ -> hands.submit(() -> visitor.send(confirmation, "/receipt", Map.of())))
                    .toList();
            var receipts = new java.util.ArrayList<String>();
            for (var click : clicks) {
                receipts.add(click.get().html().select(".receipt dl").text());
            }
            assertThat(receipts.stream().distinct()).hasSize(1);
            assertThat(receipts.getFirst()).contains("MDG#");
        }
        assertThat(visitor.send(confirmation, "/receipt", Map.of()).text()).contains("重ねて受け付けてはいません");
    }

    @Test
    void theReceiptIsShownAgainForHalfAnHourOnlyAndThePassPhraseIsForgotten() {
        var visitor = cast.stranger();
        var confirmation = confirmation(visitor, Kind.WEBSITE);
        visitor.send(confirmation, "/receipt", Map.of());
        clock.pass(Reception.RECEIPT_SHOWN.plusMinutes(1));

        var later = visitor.send(confirmation, "/receipt", Map.of());
        assertThat(later.status()).isEqualTo(410);
        assertThat(later.text()).contains("受け付けは済んでいます");
        forgetting.run();
        assertThat(db.sql("select count(*) from intake.receipt where passphrase is not null and shown_until < :now")
                        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theFormOfAReportAlreadyHandedInIsNotTakenForAnotherWithoutASecondWord() {
        var visitor = cast.stranger();
        var form = visitor.get("/report/product");
        var confirmation = visitor.send(form, "/report/product", answers(Kind.PRODUCT));
        visitor.send(confirmation, "/receipt", Map.of());

        var again = visitor.send(form, "/report/product", answers(Kind.PRODUCT));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("すでに受け付けています");
        var meant = visitor.send(again, "/report/product", Map.of());
        assertThat(meant.heading()).isEqualTo("内容をお確かめください");
        assertThat(visitor.send(meant, "/receipt", Map.of()).heading()).isEqualTo("届出を受け付けました");
    }

    @Test
    void goingBackKeepsEverythingAndFilesCanBeTakenAway() {
        var visitor = cast.stranger();
        var form = visitor.get("/report/website");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("画面.png", bytes("\u0089PNG\r\n"));
        files.put("log.txt", bytes("GET /search"));
        var confirmation = visitor.send(form, "/report/website", answers(Kind.WEBSITE), Map.of("files", files));
        assertThat(confirmation.html().select(".files li").eachText())
                .anyMatch(file -> file.startsWith("画面.png"))
                .anyMatch(file -> file.startsWith("log.txt"));

        var back = visitor.get(confirmation.html().select(".actions a").attr("href"));
        assertThat(back.html().select("#circumstances").first().wholeText())
                .isEqualTo(answers(Kind.WEBSITE).get("circumstances"));
        assertThat(back.html().select("ul.files[aria-labelledby] li")).hasSize(2);

        var once = visitor.send(back, "/report/website", Map.of(), Map.of("files", files));
        assertThat(once.html().select(".files li")).hasSize(2);
        var removed = remove(visitor, once, "画面.png");
        assertThat(removed.html().select(".files li").eachText())
                .singleElement()
                .asString()
                .startsWith("log.txt");

        var report = reportOn(visitor.send(removed, "/receipt", Map.of()));
        assertThat(reports.attachmentsOf(report))
                .extracting(Attachment::name, Attachment::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("log.txt", "text/plain"));
    }

    private static Page remove(Visitor visitor, Page page, String file) {
        var action = page.html().select(".files li").stream()
                .filter(entry -> entry.text().startsWith(file))
                .map(entry -> entry.select("form").attr("action"))
                .findFirst()
                .orElseThrow();
        return visitor.send(page, action, Map.of());
    }

    @Test
    void theEleventhFileIsRefusedInWordsAndTheOthersStay() {
        var visitor = cast.stranger();
        var eleven = IntStream.rangeClosed(1, 11)
                .boxed()
                .collect(Collectors.toMap(
                        i -> "f" + i + ".txt", i -> bytes("file " + i), (a, _) -> a, LinkedHashMap::new));
        Map<String, byte[]> files = new LinkedHashMap<>(eleven);
        var page = visitor.send(
                visitor.get("/report/product"), "/report/product", answers(Kind.PRODUCT), Map.of("files", files));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#files-error").text()).contains("10個まで").contains("f11.txt");
        assertThat(page.html().select("ul.files[aria-labelledby] li")).hasSize(10);
        assertThat(page.html().select("#product").attr("value"))
                .isEqualTo(answers(Kind.PRODUCT).get("product"));
        assertThat(visitor.send(page, "/report/product", Map.of()).heading()).isEqualTo("内容をお確かめください");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWordsAndNothingOfItIsKept() {
        var visitor = cast.stranger();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("huge.bin", new byte[26_214_401]);
        files.put("small.txt", bytes("small"));
        var page = visitor.send(
                visitor.get("/report/product"), "/report/product", answers(Kind.PRODUCT), Map.of("files", files));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#files-error").text()).contains("25 MB").contains("huge.bin");
        assertThat(page.html().select("ul.files[aria-labelledby] li").eachText())
                .singleElement()
                .asString()
                .startsWith("small.txt");
        assertThat(db.sql("select count(*) from intake.attachment where label is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEmptyFileFieldIsNoFile() {
        var visitor = cast.stranger();
        var page = visitor.send(
                visitor.get("/report/product"),
                "/report/product",
                answers(Kind.PRODUCT),
                Map.of("files", Map.of("", new byte[0])));
        assertThat(page.heading()).isEqualTo("内容をお確かめください");
        assertThat(page.html().select(".files li")).isEmpty();
    }

    @Test
    void aDraftIsForgottenAfterADayWithItsKeyAndItsFiles() {
        var visitor = cast.stranger();
        var form = visitor.get("/report/product");
        var confirmation = visitor.send(
                form, "/report/product", answers(Kind.PRODUCT), Map.of("files", Map.of("a.txt", bytes("a"))));
        var secret = new Secret(form.html().select("input[name=draft]").attr("value"));
        var row = db.sql("select id, sealed_by from intake.draft where secret = :secret")
                .param("secret", secret.hash())
                .query()
                .singleRow();
        clock.pass(Drafts.LIFE.plusMinutes(1));

        assertThat(visitor.send(confirmation, "/receipt", Map.of()).status()).isEqualTo(410);
        forgetting.run();
        assertThat(db.sql("select count(*) from intake.attachment where report = :id")
                        .param("id", row.get("id"))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select destroyed_at is not null from sealing.sealing_key where id = :key")
                        .param("key", row.get("sealed_by"))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void sixHoursLaterTheFormIsStillGood() {
        var visitor = cast.stranger();
        var form = visitor.get("/report/website");
        clock.pass(Duration.ofHours(6));
        var confirmation = visitor.send(form, "/report/website", answers(Kind.WEBSITE));
        clock.pass(Duration.ofHours(6));
        assertThat(visitor.send(confirmation, "/receipt", Map.of()).heading()).isEqualTo("届出を受け付けました");
    }

    @Test
    void theBrowserMayKeepTheEmptyFormButNothingThatWasWritten() {
        var visitor = cast.stranger();
        assertThat(visitor.download("/report/product").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        var written = confirmation(visitor, Kind.PRODUCT).at().getPath();
        assertThat(visitor.download(written).headers().firstValue("Cache-Control"))
                .contains("no-store");
        var receipt = written.replace("/confirmation", "/receipt");
        visitor.send(visitor.get(written), "/receipt", Map.of());
        assertThat(visitor.download(receipt).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void everyStepCanBeOpenedAgainInTheOtherLanguageButByNobodyElse() {
        var visitor = cast.stranger();
        var confirmation = confirmation(visitor, Kind.PRODUCT).at().getPath();
        assertThat(visitor.get(confirmation + "?lang=en").heading()).isEqualTo("Please check what you wrote");
        assertThat(cast.stranger().get(confirmation).status()).isEqualTo(410);

        var receipt = visitor.send(visitor.get(confirmation), "/receipt", Map.of());
        var number = receipt.html().select(".receipt-number").text();
        assertThat(visitor.get(receipt.at().getPath() + "?lang=ja")
                        .html()
                        .select(".receipt-number")
                        .text())
                .isEqualTo(number);
        assertThat(cast.stranger().get(receipt.at().getPath()).status()).isEqualTo(410);
        assertThat(visitor.get(confirmation).status()).isEqualTo(410);
    }

    @Test
    void theGuideAndTheFrontPageLeadToTheForms() {
        var visitor = cast.stranger();
        assertThat(visitor.get("/").html().select(".doors a").eachAttr("href"))
                .containsExactly("/report", "/report/status", "/advisories/", "/figures/");
        var guide = visitor.get("/report");
        assertThat(guide.text()).contains("適法かどうかの判断もしません").contains("3営業日以内").contains("45日");
        assertThat(guide.html().select(".doors a").eachAttr("href"))
                .isEqualTo(List.of("/report/product", "/report/website"));
    }
}
