// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.concurrent.atomic.AtomicInteger;
import madoguchi.Cast;
import madoguchi.Visitor;
import madoguchi.access.Account;
import madoguchi.access.Acting;
import madoguchi.access.Passes;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.CaseCast;
import madoguchi.intake.Kind;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Vendors, coordinators and operators, each new to every test.
@Component
@Lazy
public class CoordinationCast {

    private static final AtomicInteger ORGANISATIONS = new AtomicInteger();

    private final Cast cast;
    private final CaseCast cases;
    private final Directory directory;
    private final Participants participants;
    private final Notices notices;
    private final Passes passes;

    CoordinationCast(
            Cast cast, CaseCast cases, Directory directory, Participants participants, Notices notices, Passes passes) {
        this.cast = cast;
        this.cases = cases;
        this.directory = directory;
        this.participants = participants;
        this.notices = notices;
        this.passes = passes;
    }

    public Organisation vendor(String name) {
        return organisation(Organisation.Kind.VENDOR, name);
    }

    public Organisation coordinator() {
        return organisation(Organisation.Kind.COORDINATOR, "調整センター");
    }

    private Organisation organisation(Organisation.Kind kind, String name) {
        int number = ORGANISATIONS.incrementAndGet();
        return directory.add(
                kind,
                new Organisation.Names(name + number, ""),
                Contact.byMail("窓口", "psirt" + number + "@vendor.example"),
                "");
    }

    /// Somebody who speaks for an organisation.
    public Account account(Organisation organisation) {
        var role = switch (organisation.kind()) {
            case VENDOR -> Role.VENDOR;
            case COORDINATOR -> Role.COORDINATOR;
        };
        return cast.person("member", "関係 五郎", organisation.id(), role);
    }

    public Visitor member(Organisation organisation) {
        return cast.signedIn(account(organisation));
    }

    public Case product(String title) {
        return cases.accepted(Kind.PRODUCT, title);
    }

    public Case website(String title) {
        return cases.accepted(Kind.WEBSITE, title);
    }

    /// Somebody who takes part and has been told, by the handler.
    public Participant told(Case file, Organisation organisation) {
        return told(file, Newcomer.from(organisation));
    }

    public Participant told(Case file, Newcomer who) {
        var participant = joined(file, who);
        asHandler(() -> notices.notify(participant.id()));
        return participant;
    }

    public Participant joined(Case file, Newcomer who) {
        return Acting.as(cases.hanako().actor(), () -> participants.join(file, who));
    }

    public Participant operatorTold(Case file) {
        return told(file, operator());
    }

    public Newcomer operator() {
        return Newcomer.operator(
                "はなや旅館" + ORGANISATIONS.incrementAndGet(),
                Contact.byMail("女将", "info" + ORGANISATIONS.get() + "@ryokan.example"));
    }

    /// The operator's contact, come in by a one-time link.
    public Visitor entered(Participant operator) {
        return cast.entered(passes.linkForOperator(operator.id().value()));
    }

    public void asHandler(Runnable act) {
        Acting.as(cases.hanako().actor(), act);
    }

    public Visitor handler() {
        return cases.handler();
    }
}
