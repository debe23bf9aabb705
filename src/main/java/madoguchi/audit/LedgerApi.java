// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The ledger for programs, oldest first, so that a copy elsewhere can be kept current and compared.
@RestController
class LedgerApi {

    private static final int MOST = 1000;

    private final LedgerTable table;

    LedgerApi(LedgerTable table) {
        this.table = table;
    }

    /// @param previous the hash of the entry before, in hexadecimal
    /// @param hash SHA-256 over `previous` and the content, in hexadecimal
    record EntryJson(
            long number,
            Instant at,
            String actor,
            String act,
            String subject,
            Map<String, String> facts,
            String previous,
            String hash) {

        static EntryJson of(LedgerTable.Row row) {
            var entry = row.entry();
            return new EntryJson(
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.act(),
                    entry.subject().toString(),
                    entry.facts(),
                    HexFormat.of().formatHex(row.previous()),
                    HexFormat.of().formatHex(row.hash()));
        }
    }

    /// @param next to be sent as `after` for the following entries; absent at the end
    record LedgerJson(List<EntryJson> items, @Nullable Long next) {}

    @GetMapping("/api/v1/ledger")
    @MayCall(Role.AUDITOR)
    LedgerJson entries(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        var size = Math.clamp(limit, 1, MOST);
        var rows = table.after(after, size);
        var next = rows.size() < size ? null : rows.getLast().entry().number();
        return new LedgerJson(rows.stream().map(EntryJson::of).toList(), next);
    }
}
