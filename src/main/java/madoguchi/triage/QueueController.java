// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import madoguchi.access.AccountId;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.intake.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of all reports.
@Controller
class QueueController {

    private final ReportList list;

    QueueController(ReportList list) {
        this.list = list;
    }

    @GetMapping("/reports")
    @MayCall({Role.HANDLER, Role.PUBLISHER, Role.CUSTODIAN})
    QueuePage reports(@RequestParam Map<String, String> asked) {
        var query = QueueQuery.of(asked);
        return new QueuePage(query, list.page(query.filter(whoever(query))));
    }

    private static Optional<AccountId> whoever(QueueQuery query) {
        return query.mine() && Acting.now() instanceof Actor.Member member
                ? Optional.of(member.account())
                : Optional.empty();
    }

    /// What a reader asked of the list, as it stands in the address and in the form.
    record QueueQuery(
            String state, String kind, String q, String from, String until, boolean mine, String sort, String cursor) {

        static QueueQuery of(Map<String, String> asked) {
            return new QueueQuery(
                    asked.getOrDefault("state", "open"),
                    asked.getOrDefault("kind", ""),
                    asked.getOrDefault("q", "").strip(),
                    asked.getOrDefault("from", ""),
                    asked.getOrDefault("until", ""),
                    "true".equals(asked.get("mine")),
                    QueueFilter.Sort.of(asked.getOrDefault("sort", "")).code(),
                    asked.getOrDefault("cursor", ""));
        }

        QueueFilter filter(Optional<AccountId> handler) {
            return new QueueFilter(
                    ReportList.states(state),
                    Arrays.stream(Kind.values())
                            .filter(one -> one.code().equals(kind))
                            .findFirst(),
                    q.length() > 200 ? q.substring(0, 200) : q,
                    day(from),
                    day(until),
                    handler,
                    QueueFilter.Sort.of(sort),
                    cursor.isEmpty() ? Optional.empty() : QueueFilter.Cursor.read(cursor));
        }

        boolean isPlain() {
            return "open".equals(state) && (kind + q + from + until).isEmpty() && !mine;
        }

        private static Optional<LocalDate> day(String written) {
            try {
                return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
            } catch (DateTimeException _) {
                return Optional.empty(); // not a day: then it does not limit the list
            }
        }
    }
}
