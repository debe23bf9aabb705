// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import madoguchi.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was put on which case. The case itself repeats the present handler, because lists filter by it.
@Repository
class AssignmentTable {

    private final JdbcClient db;

    AssignmentTable(JdbcClient db) {
        this.db = db;
    }

    void add(CaseId file, AccountId handler, Instant at, String by) {
        db.sql("""
                insert into casework.assignment (id, case_file, handler, assigned_at, assigned_by)
                values (:id, :file, :handler, :at, :by)""")
                .param("id", UUID.randomUUID())
                .param("file", file.value())
                .param("handler", handler.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        db.sql("update casework.case_file set handler = :handler where id = :file")
                .param("file", file.value())
                .param("handler", handler.value())
                .update();
    }

    /// When somebody was first put on the case.
    Optional<Instant> firstOf(CaseId file) {
        return db.sql(
                        "select assigned_at from casework.assignment where case_file = :file order by assigned_at limit 1")
                .param("file", file.value())
                .query((row, _) ->
                        row.getObject("assigned_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
