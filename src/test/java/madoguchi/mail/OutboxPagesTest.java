// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.access.Role;
import madoguchi.audit.Subject;
import madoguchi.sealing.Purpose;
import madoguchi.sealing.Sealing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class OutboxPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Outbox outbox;

    @Autowired
    Sealing sealing;

    @Test
    void aHandlerReadsALetterToAnOperatorWithItsAddress() {
        write(Letter.Kind.OPERATOR, "web@shop.example", "ご連絡のお願い", "33330001");
        var handler = cast.handler();
        var list = handler.get("/outbox");
        var line = list.html().select("tbody tr").getFirst();

        assertThat(list.text()).contains("自動では送りません");
        assertThat(line.text()).contains("ご連絡のお願い").contains("ウェブサイト運営者").contains("MDGC#33330001");
        assertThat(handler.get(line.select("a.row-link").attr("href")).text())
                .contains("web@shop.example")
                .contains("本文です");
    }

    @Test
    void theAddressOfAFinderIsNowhere() {
        write(Letter.Kind.FINDER, "taro@univ.example", "新しい連絡があります", "33330002");
        var handler = cast.handler();
        var list = handler.get("/outbox");
        var letter = handler.get(list.html().select("tbody a.row-link").attr("href"));

        assertThat(letter.text()).contains("新しい連絡があります").contains("保管責任者だけ");
        assertThat(list.html().html() + letter.html().html()).doesNotContain("taro@univ.example");
    }

    @Test
    void aLetterEndsWithTheSecretItSpeaksOf() {
        var key = sealing.make(Purpose.CASE);
        outbox.post(letter(Letter.Kind.VENDOR, "psirt@vendor.example", "通知", "33330003"), key);
        sealing.destroy(key.id());
        var handler = cast.handler();
        var list = handler.get("/outbox");

        assertThat(list.html().select("tbody tr").getFirst().text()).contains("(破棄されました)");
        assertThat(handler.get(list.html().select("tbody a.row-link").attr("href"))
                        .text())
                .contains("だれにも開けません")
                .doesNotContain("psirt@vendor.example");
    }

    @Test
    void fiftyLettersFillAPage() {
        for (var i = 0; i < 51; i++) {
            write(Letter.Kind.VENDOR, "psirt@vendor.example", "通知 " + i, "33330004");
        }
        var administrator = cast.signedIn(cast.person("chief", "管理 花子", null, Role.ADMINISTRATOR));
        var first = administrator.get("/outbox");
        var second = administrator.get(first.html().select("a[rel=next]").attr("href"));

        assertThat(first.html().select("tbody tr")).hasSize(50);
        assertThat(second.html().select("tbody tr").getFirst().text()).contains("通知 0");
    }

    @Test
    void anUnknownLetterIsNotFound() {
        assertThat(cast.handler().get("/outbox/999999999").status()).isEqualTo(404);
        assertThat(cast.handler().get("/outbox/x").status()).isEqualTo(404);
    }

    private void write(Letter.Kind to, String address, String subject, String about) {
        outbox.post(letter(to, address, subject, about), sealing.make(Purpose.CASE));
    }

    private static Letter letter(Letter.Kind to, String address, String subject, String about) {
        return new Letter(new Letter.Addressee(to, address), Subject.caseFile(about), subject, "本文です。");
    }
}
