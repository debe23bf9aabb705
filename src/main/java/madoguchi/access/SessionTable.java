// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sessions that Spring Session keeps. Only to end them: also a command without a web server can do that.
@Repository
class SessionTable {

    private final JdbcClient db;

    SessionTable(JdbcClient db) {
        this.db = db;
    }

    void endAllOf(Actor actor) {
        db.sql("delete from house.spring_session where principal_name = :actor")
                .param("actor", actor.ledgerName())
                .update();
    }
}
