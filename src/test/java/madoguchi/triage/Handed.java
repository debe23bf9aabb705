// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import madoguchi.intake.Item;
import madoguchi.intake.Kind;
import madoguchi.intake.Receipt;
import madoguchi.intake.Reception;
import madoguchi.intake.ReportText;
import madoguchi.vault.Consent;
import madoguchi.vault.Identity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reports as the tests of triage hand them in, by Taro Yamada, who names himself in one place.
@Component
@Lazy
class Handed {

    static final Identity TARO = new Identity("山田 太郎", "例示大学", "taro.yamada@finder.example", "090-0000-0777", "");
    static final Consent LETTERS = new Consent(false, false, false, Consent.Credit.NONE, "", true);

    private final Reception reception;

    Handed(Reception reception) {
        this.reception = reception;
    }

    Receipt product(String name, String threat) {
        return in(Locale.JAPANESE, Kind.PRODUCT, Map.of(Item.PRODUCT, name, Item.THREAT, threat));
    }

    Receipt website(String url) {
        return in(Locale.JAPANESE, Kind.WEBSITE, Map.of(Item.URL, url));
    }

    Receipt in(Locale language, Kind kind, Map<Item, String> answers) {
        var all = new EnumMap<Item, String>(Item.class);
        Item.of(kind).forEach(item -> all.put(item, "不明"));
        all.put(Item.TYPE, "CWE-79");
        all.putAll(answers);
        return reception.receive(new Reception.Handed(new ReportText(kind, all), TARO, LETTERS, language));
    }
}
