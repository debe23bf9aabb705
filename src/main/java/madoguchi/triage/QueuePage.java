// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Option;
import madoguchi.View;
import madoguchi.intake.Kind;
import org.springframework.web.util.UriComponentsBuilder;

record QueuePage(QueueController.QueueQuery query, ReportList.Page list) {

    Faults faults() {
        return Faults.none();
    }

    List<Option> states(View view) {
        var options = new ArrayList<Option>();
        options.add(Option.of("open", view.t("triage.queue.state.open")));
        for (var state : State.values()) {
            options.add(Option.of(state.code(), view.t(state.messageKey())));
        }
        options.add(Option.of("all", view.t("triage.queue.all")));
        return options;
    }

    List<Option> kinds(View view) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", view.t("triage.queue.all")));
        Arrays.stream(Kind.values()).forEach(kind -> options.add(Option.of(kind.code(), view.t(kind.messageKey()))));
        return options;
    }

    List<Option> sorts(View view) {
        return Arrays.stream(QueueFilter.Sort.values())
                .map(sort -> Option.of(sort.code(), view.t("triage.queue.sort." + sort.code())))
                .toList();
    }

    Optional<String> next() {
        return list.next()
                .map(cursor -> address()
                        .queryParam("cursor", cursor.written())
                        .encode()
                        .toUriString());
    }

    Optional<String> first() {
        return query.cursor().isEmpty()
                ? Optional.empty()
                : Optional.of(address().encode().toUriString());
    }

    private UriComponentsBuilder address() {
        var address = UriComponentsBuilder.fromPath("/reports");
        add(address, "state", query.state());
        add(address, "kind", query.kind());
        add(address, "q", query.q());
        add(address, "from", query.from());
        add(address, "until", query.until());
        add(address, "mine", query.mine() ? "true" : "");
        add(address, "sort", query.sort());
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
