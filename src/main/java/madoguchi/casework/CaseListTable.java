// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The cases as a list: filtered, ordered, page by page.
@Repository
class CaseListTable {

    private static final String WHERE = """
             where (:which = 'ALL' or (:which = 'OPEN') = (f.closed_at is null))
               and (cast(:kind as text) is null or f.kind = :kind)
               and (cast(:outcome as text) is null or f.outcome = :outcome)
               and (cast(:handler as uuid) is null or f.handler = :handler)
               and (not :unassigned or f.handler is null)
               and (cast(:ids as uuid[]) is null or f.id in (select unnest(cast(:ids as uuid[]))))
            """;

    private final JdbcClient db;

    CaseListTable(JdbcClient db) {
        this.db = db;
    }

    /// @param found the cases that the query's words are about; empty when it has none
    List<Case> list(CaseQuery query, Optional<? extends Collection<CaseId>> found, Optional<Cursor> after, int limit) {
        var statement = db.sql("select " + CaseTable.COLUMNS + " from casework.case_file f" + WHERE
                        + afterIn(query.order()) + orderOf(query.order()) + " limit :limit")
                .param("limit", limit)
                .param(
                        "after",
                        after.map(cursor -> cursor.openedAt().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("afterNumber", after.map(Cursor::number).orElse(null))
                .param("afterId", after.map(Cursor::id).orElse(null));
        return filtered(statement, query, found)
                .query((row, _) -> CaseTable.caseIn(row))
                .list();
    }

    long count(CaseQuery query, Optional<? extends Collection<CaseId>> found) {
        return filtered(db.sql("select count(*) from casework.case_file f" + WHERE), query, found)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement, CaseQuery query, Optional<? extends Collection<CaseId>> found) {
        return statement
                .param("which", query.which().name())
                .param("kind", query.kind().map(Enum::name).orElse(null))
                .param("outcome", query.outcome().map(Enum::name).orElse(null))
                .param("handler", handlerIn(query.hand()))
                .param("unassigned", query.hand() instanceof CaseQuery.Hand.Nobody)
                .param("ids", found.map(CaseListTable::array).orElse(null));
    }

    private static UUID[] array(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    private static @Nullable UUID handlerIn(CaseQuery.Hand hand) {
        return switch (hand) {
            case CaseQuery.Hand.Of(var handler) -> handler.value();
            case CaseQuery.Hand.Anybody _, CaseQuery.Hand.Nobody _ -> null;
        };
    }

    private static String afterIn(CaseQuery.Order order) {
        return switch (order) {
            case NEWEST ->
                " and (cast(:after as timestamptz) is null or (f.opened_at, f.id) < (:after, cast(:afterId as uuid)))";
            case OLDEST ->
                " and (cast(:after as timestamptz) is null or (f.opened_at, f.id) > (:after, cast(:afterId as uuid)))";
            case NUMBER -> " and (cast(:afterNumber as text) is null or f.number > :afterNumber)";
        };
    }

    private static String orderOf(CaseQuery.Order order) {
        return switch (order) {
            case NEWEST -> " order by f.opened_at desc, f.id desc";
            case OLDEST -> " order by f.opened_at, f.id";
            case NUMBER -> " order by f.number";
        };
    }
}
