// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

/// Where somebody finds their work after signing in.
public final class Home {

    private Home() {}

    /// The address of the actor's first page.
    public static String of(Actor actor) {
        return switch (actor) {
            case Actor.Operator _ -> "/participation";
            case Actor.Finder _ -> "/report/status";
            case Actor.Anyone _, Actor.House _ -> "/";
            case Actor.Member member -> of(member);
        };
    }

    private static String of(Actor.Member member) {
        if (member.is(Role.HANDLER) || member.is(Role.PUBLISHER) || member.is(Role.CUSTODIAN)) {
            return "/desk";
        }
        if (member.is(Role.COORDINATOR)) {
            return "/coordination";
        }
        if (member.is(Role.VENDOR)) {
            return "/participation";
        }
        return member.is(Role.AUDITOR) ? "/ledger" : "/settings";
    }
}
