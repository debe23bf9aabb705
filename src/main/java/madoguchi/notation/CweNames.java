// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bundled table of weaknesses that reports often name.
final class CweNames {

    private record Row(CweId id, int place, Words words) {
        static Row of(List<String> cells) {
            int place = cells.get(1).isEmpty() ? 0 : Integer.parseInt(cells.get(1));
            return new Row(CweId.parse(cells.get(0)), place, new Words(cells.get(2), cells.get(3)));
        }
    }

    static final Map<CweId, Words> ALL;
    static final List<CweId> COMMON;

    static {
        var rows = Table.read("cwe.tsv").stream().map(Row::of).toList();
        var all = new HashMap<CweId, Words>();
        rows.forEach(row -> all.put(row.id(), row.words()));
        ALL = Map.copyOf(all);
        COMMON = rows.stream()
                .filter(row -> row.place() > 0)
                .sorted(Comparator.comparingInt(Row::place))
                .map(Row::id)
                .toList();
    }

    private CweNames() {}
}
