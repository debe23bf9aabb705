// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// The finder said anew what may be done with their name and address.
public record ConsentChanged(
        FinderId finder,
        boolean nameToParticipant,
        boolean contactToParticipant,
        boolean directExchange,
        Consent.Credit credit,
        boolean letters)
        implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("finder", finder.toString());
    }
}
