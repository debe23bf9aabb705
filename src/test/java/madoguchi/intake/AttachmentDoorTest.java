// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.access.Role;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class AttachmentDoorTest {

    private static final byte[] PAGE = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Cast cast;

    @Autowired
    Reception reception;

    @Autowired
    Reports reports;

    @Autowired
    Ledger ledger;

    Report aReport() {
        return reports.get(reception
                .receive(new Reception.Handed(
                        ReceptionTest.aProduct("x"), ReceptionTest.HANA, ReceptionTest.WITH_LETTERS, Locale.JAPANESE))
                .report());
    }

    String pathOf(Report report, UUID file) {
        return "/reports/" + report.number() + "/attachments/" + file;
    }

    @Test
    void aHandlerIsHandedTheBytesInertAndTheLedgerSaysSo() throws IOException {
        var report = aReport();
        var file = reports.addAttachment(report.id(), "画面 \"1\".html", new ByteArrayInputStream(PAGE));
        var handed = cast.handler().download(pathOf(report, file.id()));

        assertThat(handed.body()).isEqualTo(PAGE);
        var headers = handed.headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E7%94%BB%E9%9D%A2%201.html");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(ledger.about(Subject.report(report.number())).getLast())
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("attachment-opened"))
                .satisfies(entry -> assertThat(entry.actor()).startsWith("account/"));
    }

    @Test
    void nobodyElseIsHandedIt() throws IOException {
        var report = aReport();
        var other = aReport();
        var file = reports.addAttachment(report.id(), "a.txt", new ByteArrayInputStream(PAGE));
        var vendor = cast.signedIn(cast.person("vendor", "開発 太郎", UUID.randomUUID(), Role.VENDOR));

        assertThat(vendor.download(pathOf(report, file.id())).statusCode()).isEqualTo(404);
        assertThat(cast.handler().download(pathOf(other, file.id())).statusCode())
                .isEqualTo(404);
        assertThat(new String(
                        cast.stranger().download(pathOf(report, file.id())).body(), StandardCharsets.UTF_8))
                .doesNotContain("alert(1)");
        assertThat(ledger.about(Subject.report(report.number())))
                .noneMatch(entry -> entry.act().equals("attachment-opened"));
    }

    @Test
    void aNameIsMadeHarmless() {
        assertThat(Attachments.displayName("C:\\Users\\hana\\画面.png")).isEqualTo("画面.png");
        assertThat(Attachments.displayName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Attachments.displayName("gnp.\u202eexe")).isEqualTo("gnp.exe");
        assertThat(Attachments.displayName("a\r\nSet-Cookie: x")).isEqualTo("aSet-Cookie x");
        assertThat(Attachments.displayName("..")).isEqualTo("file");
        assertThat(Attachments.displayName("長".repeat(400))).hasSize(150);
    }
}
