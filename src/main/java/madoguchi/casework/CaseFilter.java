// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import madoguchi.access.AccountId;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.casework.CaseQuery.Hand;
import madoguchi.casework.CaseQuery.Order;
import madoguchi.casework.CaseQuery.Which;
import madoguchi.intake.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// What a reader asked of the list of cases, as it stands in the address. Words that mean nothing here ask for nothing.
record CaseFilter(String state, String kind, String handler, String outcome, String q, String sort, String cursor) {

    /// As Spring binds it: what was not asked is absent.
    record Asked(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String handler,
            @Nullable String outcome,
            @Nullable String q,
            @Nullable String sort,
            @Nullable String cursor) {

        CaseFilter filter() {
            return new CaseFilter(
                    or(state, "open"),
                    or(kind, ""),
                    or(handler, ""),
                    or(outcome, ""),
                    or(q, ""),
                    or(sort, ""),
                    or(cursor, ""));
        }

        private static String or(@Nullable String word, String otherwise) {
            return word == null ? otherwise : word.strip();
        }
    }

    CaseQuery query() {
        return new CaseQuery(which(), kindIfAny(), hand(), outcomeIfAny(), q, order());
    }

    /// A case with an outcome is closed, whatever else was asked.
    private Which which() {
        if (outcomeIfAny().isPresent()) {
            return Which.CLOSED;
        }
        return find(Which.values(), state).orElse(Which.OPEN);
    }

    private Optional<Kind> kindIfAny() {
        return find(Kind.values(), kind);
    }

    private Optional<Outcome> outcomeIfAny() {
        return find(Outcome.values(), outcome.replace('-', '_'));
    }

    private Order order() {
        return find(Order.values(), sort).orElse(Order.NEWEST);
    }

    private Hand hand() {
        return switch (handler) {
            case "" -> new Hand.Anybody();
            case "none" -> new Hand.Nobody();
            case "me" ->
                Acting.now() instanceof Actor.Member member ? new Hand.Of(member.account()) : new Hand.Anybody();
            default -> account().<Hand>map(Hand.Of::new).orElseGet(Hand.Anybody::new);
        };
    }

    private Optional<AccountId> account() {
        try {
            return Optional.of(new AccountId(UUID.fromString(handler)));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // no account of ours
        }
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /// The same question in another order, from its beginning.
    String sortedBy(Order other) {
        return address(new CaseFilter(state, kind, handler, outcome, q, other.code(), ""));
    }

    String page(String other) {
        return address(new CaseFilter(state, kind, handler, outcome, q, sort, other));
    }

    boolean isBeginning() {
        return cursor.isEmpty();
    }

    boolean isSortedBy(Order other) {
        return order() == other;
    }

    private static String address(CaseFilter filter) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("state", filter.state());
        asked.put("kind", filter.kind());
        asked.put("handler", filter.handler());
        asked.put("outcome", filter.outcome());
        asked.put("q", filter.q());
        asked.put("sort", filter.sort());
        asked.put("cursor", filter.cursor());
        return asked.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/cases?", ""));
    }
}
