// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import madoguchi.Matrix.Route;
import madoguchi.access.Account;
import madoguchi.access.Accounts;
import madoguchi.access.Actor;
import madoguchi.access.OpenDoor;
import madoguchi.access.Passes;
import madoguchi.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every door of the house, tried as everybody. A new route needs a line in `access-matrix.txt`; the failing test
/// prints it, ready to paste.
@DemoTest
class AccessMatrixTest {

    private static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";
    private static final String UNKNOWN_NUMBER = "00000000";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Accounts accounts;

    @Autowired
    Passes passes;

    @Autowired
    OpenDoor door;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private final Map<Role, Caller> callers = new LinkedHashMap<>();
    private Caller stranger = Caller.stranger(1);

    @BeforeEach
    void everybodyIsHere() {
        stranger = Caller.stranger(port);
        for (var role : Role.values()) {
            callers.put(role, caller(role));
        }
    }

    @Test
    void everyRouteStandsInTheMatrixAndEveryLineIsARoute() {
        var missing = new TreeSet<>(Matrix.of(mappings).routes());
        missing.removeAll(Matrix.written().routes());
        var gone = new TreeSet<>(Matrix.written().routes());
        gone.removeAll(Matrix.of(mappings).routes());

        assertThat(missing)
                .as("lines to add to access-matrix.txt")
                .map(Route::toString)
                .isEmpty();
        assertThat(gone)
                .as("lines of access-matrix.txt that no route fulfils")
                .map(Route::toString)
                .isEmpty();
    }

    @Test
    void aStrangerIsAskedToSignInWhereARoleIsNeeded() {
        assertThat(wrongly(route -> route.isForEverybody() ? Set.of() : refusalsOf(route, stranger)))
                .isEmpty();
    }

    @Test
    void whoLacksTheRoleIsTurnedAwayAndLearnsNoNumber() {
        assertThat(wrongly(route -> {
                    var wrong = new TreeSet<String>();
                    callers.forEach((role, caller) -> {
                        if (!route.isForEverybody() && !caller.holdsOneOf(route.roles())) {
                            wrong.addAll(refusalsOf(route, caller));
                        }
                    });
                    return wrong;
                }))
                .isEmpty();
    }

    @Test
    void whoHoldsTheRoleComesInAndNoDoorBreaks() {
        assertThat(wrongly(route -> {
                    var wrong = new TreeSet<String>();
                    for (var role : route.isForEverybody() ? Set.of(Role.values()) : route.roles()) {
                        wrong.addAll(failuresOf(route, caller(role)));
                    }
                    return wrong;
                }))
                .isEmpty();
    }

    /// Two callers of one role, each with cases of their own.
    @Test
    void nobodySeesWhatIsAnothers() {
        for (var role : List.of(Role.VENDOR, Role.COORDINATOR)) {
            var list = role == Role.VENDOR ? "/participation" : "/coordination";
            var people = accounts.list(role).stream().map(this::caller).toList();
            var pages = new LinkedHashMap<Caller, Set<String>>();
            people.forEach(person -> pages.put(person, person.linksUnder(list)));
            assertThat(pages.values().stream().flatMap(Set::stream))
                    .as("%s has cases in the demo", role)
                    .isNotEmpty();
            pages.forEach((owner, own) -> pages.forEach((other, others) -> own.stream()
                    .filter(page -> !others.contains(page))
                    .forEach(page -> assertThatOnlyTheFirstSees(owner, other, page))));
        }
    }

    private static void assertThatOnlyTheFirstSees(Caller owner, Caller other, String page) {
        var unknown = other.call("GET", page.replaceFirst("[0-9]{8}", UNKNOWN_NUMBER));
        assertThat(owner.call("GET", page).status())
                .as("%s opens %s", owner.name(), page)
                .isEqualTo(200);
        assertThat(other.call("GET", page))
                .as("%s opens %s", other.name(), page)
                .isEqualTo(unknown);
        assertThat(unknown.status()).isEqualTo(404);
    }

    private interface Trial {
        Set<String> of(Route route);
    }

    private static List<String> wrongly(Trial trial) {
        var wrong = new ArrayList<String>();
        for (var route : Matrix.written().routes()) {
            wrong.addAll(trial.of(route));
        }
        return wrong;
    }

    /// What is wrong with the way this caller, who may not come in, is turned away.
    private Set<String> refusalsOf(Route route, Caller caller) {
        var answer = caller.call(route.method(), real(route.pattern()));
        if (caller.isUnknownTo(route)) {
            var asked = (route.isForPrograms() || !route.method().equals("GET"))
                    ? answer.status() == 401
                    : answer.status() == 303 && answer.location().equals("/sign-in");
            return asked ? Set.of() : Set.of(caller.name() + " is not asked to sign in: " + route + answer.status());
        }
        if (!route.namesARow()) {
            return answer.status() == 403
                    ? Set.of()
                    : Set.of(caller.name() + " gets " + answer.status() + ": " + route);
        }
        var unknown = caller.call(route.method(), unknown(route.pattern()));
        return answer.status() == 404 && answer.equals(unknown)
                ? Set.of()
                : Set.of(caller.name() + " can tell a real number from an unknown one: " + route + answer.status());
    }

    /// What is wrong with the answer to this caller, who may come in, about a row that is not there.
    private Set<String> failuresOf(Route route, Caller caller) {
        var answer = caller.call(route.method(), unknown(route.pattern()));
        var turnedAway = answer.status() == 403
                || (answer.status() == 303 && answer.location().equals("/sign-in"));
        if (answer.status() >= 500 || (turnedAway && !route.isForEverybody() && !caller.isUnknownTo(route))) {
            return Set.of(caller.name() + " gets " + answer.status() + ": " + route);
        }
        return Set.of();
    }

    private static String unknown(String pattern) {
        return pattern.replace("{kind:product|website}", "product")
                .replace("{number:[0-9]{8}}", UNKNOWN_NUMBER)
                .replaceAll("\\{(number|account)}", UNKNOWN_NUMBER)
                .replaceAll("\\{[^}]*}", UNKNOWN_ID);
    }

    /// The same address about a row that is there.
    private String real(String pattern) {
        var table = pattern.contains("/reports") ? "intake.report" : "casework.case_file";
        return pattern.replace("{kind:product|website}", "product")
                .replace("{number:[0-9]{8}}", numberIn(table))
                .replace("{number}", pattern.startsWith("/outbox") ? "1" : numberIn(table))
                .replace("{account}", accounts.list().getFirst().handle())
                .replace("{finder}", idIn("vault.finder"))
                .replaceAll("\\{[^}]*}", idIn("coordination.participant"));
    }

    private String numberIn(String table) {
        return db.sql("select number from " + table + " order by number limit 1")
                .query(String.class)
                .single();
    }

    private String idIn(String table) {
        return db.sql("select id::text from " + table + " order by id limit 1")
                .query(String.class)
                .single();
    }

    private Caller caller(Role role) {
        return switch (role) {
            case FINDER -> caller(new Actor.Finder(UUID.fromString(idIn("intake.report"))));
            case OPERATOR -> caller(new Actor.Operator(operator()));
            case HANDLER, PUBLISHER, CUSTODIAN, COORDINATOR, VENDOR, AUDITOR, ADMINISTRATOR -> caller(only(role));
        };
    }

    private UUID operator() {
        return db.sql("select id from coordination.participant where kind = 'OPERATOR' order by id limit 1")
                .query(UUID.class)
                .single();
    }

    /// Somebody who holds this role and no other.
    private Account only(Role role) {
        var handle = "only-" + role.name().toLowerCase(java.util.Locale.ROOT);
        return accounts.find(handle).orElseGet(() -> {
            var organisation = accounts.list(role).stream()
                    .map(Account::organisation)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            return accounts.add(handle, new Account.Person(handle, ""), Set.of(role), organisation);
        });
    }

    private Caller caller(Actor actor) {
        return new Caller(port, actor, door.cookieOf(actor), "");
    }

    private Caller caller(Account account) {
        var token = "Bearer " + passes.tokenFor(account.id(), java.time.Duration.ofHours(1));
        return new Caller(port, account.actor(), door.cookieOf(account.actor()), token);
    }
}
