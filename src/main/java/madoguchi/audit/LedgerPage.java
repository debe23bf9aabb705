// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.Option;
import madoguchi.View;
import org.springframework.web.util.UriComponentsBuilder;

/// @param found one more than the page shows, when there are older ones
/// @param handles of accounts, by the name that the ledger uses
record LedgerPage(List<LedgerTable.Row> found, int size, Asked asked, Map<String, String> handles) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String ACT = "ledger.act.";

    /// As typed into the form above the table.
    record Asked(String subject, String actor, String act) {
        boolean isEmpty() {
            return subject.isEmpty() && actor.isEmpty() && act.isEmpty();
        }
    }

    List<LedgerTable.Row> rows() {
        return found.subList(0, Math.min(size, found.size()));
    }

    boolean hasOlder() {
        return found.size() > size;
    }

    String olderPath() {
        return UriComponentsBuilder.fromPath("/ledger")
                .queryParam("before", rows().getLast().entry().number())
                .queryParam("subject", "{subject}")
                .queryParam("actor", "{actor}")
                .queryParam("act", "{act}")
                .encode()
                .buildAndExpand(asked.subject(), asked.actor(), asked.act())
                .toUriString();
    }

    /// Every act that has words, by its words.
    List<Option> acts(View view) {
        var acts = ResourceBundle.getBundle("messages", view.locale()).keySet().stream()
                .filter(key -> key.startsWith(ACT))
                .map(key -> Option.of(key.substring(ACT.length()), view.t(key)))
                .sorted((one, other) -> one.value().compareTo(other.value()));
        return Stream.concat(Stream.of(Option.of("", view.t("ledger.act-any"))), acts)
                .toList();
    }

    String time(Instant at, View view) {
        return SECOND.format(at.atZone(view.zone()));
    }

    String act(LedgerEntry entry, View view) {
        return view.tOr(ACT + entry.act(), entry.act());
    }

    String actor(LedgerEntry entry, View view) {
        var name = entry.actor();
        var kind = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        return switch (kind) {
            case "account" -> handles.getOrDefault(name, name);
            case "house" -> view.t("ledger.actor.house", name.substring(kind.length() + 1));
            default -> view.tOr("ledger.actor." + kind, name);
        };
    }

    String subject(LedgerEntry entry, View view) {
        var subject = entry.subject();
        return switch (subject.kind()) {
            case "report" -> view.reportNumber(subject.number());
            case "case" -> view.caseNumber(subject.number());
            case "account" ->
                view.t("ledger.subject.account", handles.getOrDefault(subject.toString(), subject.number()));
            default ->
                view.tOr("ledger.subject." + subject.kind(), subject.kind()) + " " + abbreviated(subject.number());
        };
    }

    String facts(LedgerEntry entry) {
        return entry.facts().entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" · "));
    }

    String hash(LedgerTable.Row row) {
        var hex = HexFormat.of().formatHex(row.hash());
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " … " + hex.substring(hex.length() - 4);
    }

    private static String abbreviated(String id) {
        return id.length() == 36 ? id.substring(0, 8) + "…" : id;
    }
}
