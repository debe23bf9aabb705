// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.Faults;
import madoguchi.vault.Consent;
import madoguchi.vault.Identity;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/// What was typed, word for word, by the names of the fields; and what it amounts to. Form and API are judged here by
/// the same rules.
record ReportForm(Kind kind, Map<String, String> typed) {

    static final int LINE = 500;
    static final int TEXT = 20_000;
    static final int KEY = 100_000;

    /// About the finder and what may be done with it; the items of the report stand in [Item].
    static final List<String> FINDER = List.of("name", "organisation", "email", "phone", "openPgpKey");

    static final List<String> CONSENTS =
            List.of("nameToVendor", "contactToVendor", "directContact", "credit", "creditName", "wantsUpdates");

    /// Any type of weakness that the list of the form does not offer.
    static final String OTHER_TYPE = "other";

    /// No field of the form: what was wrong with its files, which is not to be seen from what was typed.
    private static final String REFUSED = "_refused";

    private static final Set<String> CREDITS = Set.of("none", "name", "handle");

    /// Only what is certainly no address: the proof is the letter that arrives (RFC 5321 section 4.1.2 allows much).
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

    ReportForm {
        var plain = new LinkedHashMap<String, String>();
        // No keyboard types a NUL, and the vault parts its words with it.
        typed.forEach((name, value) -> plain.put(name, value.replace("\0", "")));
        typed = Collections.unmodifiableMap(plain);
    }

    static ReportForm blank(Kind kind) {
        return new ReportForm(kind, Map.of());
    }

    String get(String name) {
        return typed.getOrDefault(name, "");
    }

    /// With what was wrong when it arrived, beside its words.
    ReportForm with(Faults refused) {
        var more = new LinkedHashMap<>(typed);
        more.put(
                REFUSED,
                refused.all().stream()
                        .map(fault -> Stream.concat(
                                        Stream.of(fault.field(), fault.messageKey()),
                                        Stream.of(fault.arguments()).map(Object::toString))
                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n")));
        return new ReportForm(kind, more);
    }

    private void addRefused(Faults faults) {
        get(REFUSED)
                .lines()
                .map(line -> List.of(line.split("\t")))
                .forEach(parts -> faults.add(
                        parts.get(0),
                        parts.get(1),
                        parts.subList(2, parts.size()).toArray()));
    }

    boolean is(String name) {
        return "true".equals(get(name));
    }

    String get(Item item) {
        var answer = get(item.code());
        return item == Item.TYPE && OTHER_TYPE.equals(answer) ? get("typeOther") : answer;
    }

    ReportText text() {
        var items = new EnumMap<Item, String>(Item.class);
        Item.of(kind).forEach(item -> items.put(item, get(item)));
        return new ReportText(kind, items);
    }

    Identity identity() {
        return new Identity(get("name"), get("organisation"), get("email").strip(), get("phone"), get("openPgpKey"));
    }

    Consent consent() {
        var credit = Consent.Credit.valueOf(credit().toUpperCase(java.util.Locale.ROOT));
        return new Consent(
                is("nameToVendor"),
                is("contactToVendor"),
                is("directContact"),
                credit,
                credit == Consent.Credit.NONE ? "" : get("creditName"),
                is("wantsUpdates"));
    }

    /// What a handler would have to ask back for, and what cannot be meant so.
    Faults faults() {
        var faults = Faults.none();
        Item.of(kind).forEach(item -> check(item, faults));
        List.of("name", "organisation", "email", "phone", "creditName")
                .forEach(name -> faults.limit(name, get(name), LINE));
        checkEmail(faults);
        checkKey(faults);
        checkCredit(faults);
        addRefused(faults);
        return faults;
    }

    private void check(Item item, Faults faults) {
        var answer = get(item);
        if (item.required() && answer.isBlank()) {
            var isChosen = item == Item.TYPE || !item.choices().isEmpty();
            faults.add(
                    item.code(), isChosen ? "intake.fault.choose" : "intake.fault.required", label(item.messageKey()));
        }
        faults.limit(item.code(), answer, item.isLong() ? TEXT : LINE);
        if (!answer.isEmpty() && !item.choices().isEmpty() && !item.choices().contains(answer)) {
            faults.add(item.code(), "intake.fault.choice", label(item.messageKey()));
        }
    }

    private void checkEmail(Faults faults) {
        var email = get("email").strip();
        if (email.isEmpty() && is("wantsUpdates")) {
            faults.add("email", "intake.fault.email-needed");
        } else if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            faults.add("email", "intake.fault.email");
        }
    }

    private void checkKey(Faults faults) {
        var key = get("openPgpKey");
        faults.limit("openPgpKey", key, KEY);
        if (key.contains("PRIVATE KEY BLOCK")) {
            faults.add("openPgpKey", "intake.fault.private-key");
        } else if (!key.isBlank() && !key.contains("BEGIN PGP PUBLIC KEY BLOCK")) {
            faults.add("openPgpKey", "intake.fault.key");
        }
    }

    private void checkCredit(Faults faults) {
        if (!CREDITS.contains(credit())) {
            faults.add("credit", "intake.fault.choice", label("intake.consent.credit." + kind.code()));
        } else if (!"none".equals(credit()) && get("creditName").isBlank()) {
            faults.add("creditName", "intake.fault.credit-name");
        }
    }

    private String credit() {
        return get("credit").isEmpty() ? "none" : get("credit");
    }

    private static DefaultMessageSourceResolvable label(String key) {
        return new DefaultMessageSourceResolvable(key);
    }

    /// Never the words, wherever it may be printed.
    @Override
    public String toString() {
        return "ReportForm[" + kind + ", sealed]";
    }
}
