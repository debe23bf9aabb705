// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final Identity TARO = new Identity("山田 太郎", "みどり大学", "taro.yamada@univ.example", "03-0000-1234", "");

    @Test
    void findsTheNameWithAndWithoutTheSpaceBetween() {
        assertThat(found("発見者は山田太郎、または山田　太郎です")).containsExactly("山田太郎", "山田　太郎");
    }

    @Test
    void findsTheAddressInAnyWidthAndCase() {
        assertThat(found("返信先：ＴＡＲＯ．ＹＡＭＡＤＡ＠ｕｎｉｖ．ｅｘａｍｐｌｅ まで")).containsExactly("ＴＡＲＯ．ＹＡＭＡＤＡ＠ｕｎｉｖ．ｅｘａｍｐｌｅ");
    }

    @Test
    void findsTheLocalPartOfTheAddressAsAnAccountName() {
        assertThat(found("ログイン名 taro.yamada で再現しました")).containsExactly("taro.yamada");
    }

    @Test
    void findsOrganisationAndTelephone() {
        assertThat(found("みどり大学の内線 03-0000-1234")).containsExactly("みどり大学", "03-0000-1234");
    }

    @Test
    void leavesATextWithoutTracesAlone() {
        assertThat(found("設定画面で任意のスクリプトが動きます")).isEmpty();
    }

    @Test
    void anEmptyIdentityLeavesNoTraces() {
        assertThat(Traces.of(new Identity("", "", "", "", ""), "山田太郎")).isEmpty();
    }

    @Property(tries = 200)
    void whereverTheAddressStandsItIsFoundWhole(
            @ForAll @StringLength(max = 40) String before, @ForAll @AlphaChars @StringLength(max = 5) String after) {
        var text = before + " taro.yamada@univ.example " + after;

        assertThat(found(text)).anyMatch(trace -> trace.contains("taro.yamada@univ.example"));
    }

    private static List<String> found(String text) {
        return Traces.of(TARO, text).stream()
                .map(trace -> text.substring(trace.start(), trace.end()))
                .toList();
    }
}
