// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfidentialIndexTest {

    private final ConfidentialIndex index = new ConfidentialIndex();

    @BeforeEach
    void aFewReports() {
        index.put(
                "bookkeeping",
                Map.of("product", "かんたん帳簿 プロ", "version", "2.10.3", "words", "請求書の画面で、取引先の名前に含まれるスクリプトが動きます。"));
        index.put("map", Map.of("product", "おでかけ地図 for Android", "words", "位置情報が暗号化されずに送られます。"));
        index.put("shop", Map.of("url", "https://shop.example.jp/items/view.php?id=123", "number", "90817263"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsJapaneseWordsAndPartsOfThem() {
        assertThat(index.search("スクリプト", 9)).containsExactly("bookkeeping");
        assertThat(index.search("請求書", 9)).containsExactly("bookkeeping");
        assertThat(index.search("でかけ地", 9)).containsExactly("map");
        assertThat(index.search("帳", 9)).containsExactly("bookkeeping");
        assertThat(index.search("暗号化", 9)).containsExactly("map");
    }

    @Test
    void findsPartsOfAddressesAndNumbers() {
        assertThat(index.search("shop.example.jp", 9)).containsExactly("shop");
        assertThat(index.search("view.php?id=", 9)).containsExactly("shop");
        assertThat(index.search("xample.j", 9)).containsExactly("shop");
        assertThat(index.search("2.10.3", 9)).containsExactly("bookkeeping");
        assertThat(index.search("908172", 9)).containsExactly("shop");
    }

    @Test
    void readsWidthAndCaseAlike() {
        assertThat(index.search("ＡＮＤＲＯＩＤ", 9)).containsExactly("map");
        assertThat(index.search("ｽｸﾘﾌﾟﾄ", 9)).containsExactly("bookkeeping");
        assertThat(index.search("プロ　かんたん帳簿", 9)).containsExactly("bookkeeping");
    }

    @Test
    void wantsAllOfTheWords() {
        assertThat(index.search("帳簿 スクリプト", 9)).containsExactly("bookkeeping");
        assertThat(index.search("帳簿 地図", 9)).isEmpty();
        assertThat(index.search("  　", 9)).isEmpty();
        assertThat(index.search("() \" AND *", 9)).isEmpty();
    }

    @Test
    void forgetsWhatWasTakenOutOrReplaced() {
        index.remove("map");
        index.put("shop", Map.of("url", "https://closed.example.jp/"));
        assertThat(index.search("おでかけ", 9)).isEmpty();
        assertThat(index.search("items", 9)).isEmpty();
        assertThat(index.search("closed", 9)).containsExactly("shop");
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void isFilledAndSearchedByManyAtOnce() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            many.invokeAll(IntStream.range(0, 500)
                            .<Callable<Boolean>>mapToObj(i -> () -> {
                                index.put("report" + i, Map.of("product", "試作品" + i + "号"));
                                return index.search("試作品" + i + "号", 9).contains("report" + i);
                            })
                            .toList())
                    .forEach(found -> assertThat(found.resultNow()).isTrue());
        }
        assertThat(index.search("試作品", 1000)).hasSize(500);
    }
}
