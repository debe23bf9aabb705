// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One-time links and API tokens: how people without a pass-phrase get in.
///
/// There are no passwords. A passkey will be one more way to become the same `Actor`.
@Component
public class Passes {

    /// Long enough for a letter to be read, short enough to be worthless in an old mail box.
    public static final Duration LINK_OF_A_MEMBER = Duration.ofMinutes(30);

    /// An operator gets the link by letter and may need days to find the right person.
    public static final Duration LINK_OF_AN_OPERATOR = Duration.ofDays(30);

    private static final String MEMBER = "account";
    private static final String OPERATOR = "operator";

    private final PassTable table;
    private final Accounts accounts;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final String baseUrl;

    Passes(
            PassTable table,
            Accounts accounts,
            InstantSource clock,
            ApplicationEventPublisher events,
            @Value("${madoguchi.base-url}") String baseUrl) {
        this.table = table;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
        this.baseUrl = baseUrl;
    }

    /// A link that signs this person in once, within half an hour.
    @Transactional
    public String linkFor(AccountId account) {
        events.publishEvent(new DoorAct.LinkMade(account));
        return link(new PassTable.Bearer(MEMBER, account.value()), LINK_OF_A_MEMBER);
    }

    /// A link that lets the contact of an operator in once, within thirty days.
    @Transactional
    public String linkForOperator(UUID participant) {
        return link(new PassTable.Bearer(OPERATOR, participant), LINK_OF_AN_OPERATOR);
    }

    /// A token for programs that act as this person.
    @Transactional
    public String tokenFor(AccountId account, Duration life) {
        var secret = "mdg_" + Secrets.fresh();
        var until = clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS);
        table.addToken(Secrets.hash(secret), account, until);
        events.publishEvent(new DoorAct.TokenIssued(account, until));
        return secret;
    }

    /// Uses up a link. Empty when it was used before, has expired, is no link of ours, or its account is disabled.
    @Transactional
    public Optional<Actor> enter(String secret) {
        var actor = table.useLink(Secrets.hash(secret), clock.instant()).flatMap(this::actor);
        actor.ifPresent(this::note);
        return actor;
    }

    /// Who bears this token; empty when it is unknown, revoked or expired, or its account is disabled.
    Optional<Actor> bearer(String token) {
        return table.findToken(Secrets.hash(token), clock.instant()).flatMap(this::member);
    }

    private void note(Actor actor) {
        switch (actor) {
            case Actor.Member member -> events.publishEvent(new DoorAct.SignedIn(member.account()));
            case Actor.Operator operator -> events.publishEvent(new DoorAct.OperatorLetIn(operator.participant()));
            case Actor.Anyone _, Actor.Finder _, Actor.House _ ->
                throw new IllegalStateException("a link lets in nobody of this kind");
        }
    }

    private String link(PassTable.Bearer bearer, Duration life) {
        var secret = Secrets.fresh();
        table.addLink(Secrets.hash(secret), bearer, clock.instant().plus(life));
        return baseUrl + "/sign-in/link?key=" + secret;
    }

    private Optional<Actor> actor(PassTable.Bearer bearer) {
        return OPERATOR.equals(bearer.kind())
                ? Optional.of(new Actor.Operator(bearer.id()))
                : member(new AccountId(bearer.id()));
    }

    private Optional<Actor> member(AccountId id) {
        return accounts.find(id).filter(Account::enabled).map(Account::actor);
    }
}
