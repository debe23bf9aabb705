// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.UUID;
import madoguchi.casework.Case;
import madoguchi.intake.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings into a case whom a form names: from the directory, or new, and then into the directory too (P-J1).
@Component
class Joining {

    private final Directory directory;
    private final Participants participants;

    Joining(Directory directory, Participants participants) {
        this.directory = directory;
        this.participants = participants;
    }

    @Transactional
    Participant join(Case file, NewcomerForm form) {
        if (file.kind() == Kind.WEBSITE) {
            return participants.join(file, Newcomer.operator(form.get("name"), form.contact()));
        }
        var organisation = form.isFromDirectory()
                ? directory.get(form.organisation())
                : directory.add(
                        Organisation.Kind.VENDOR,
                        new Organisation.Names(form.get("name"), form.get("nameEn")),
                        form.contact(),
                        "");
        return participants.join(file, Newcomer.from(vendor(organisation)));
    }

    @Transactional
    Participant coordinator(Case file, UUID organisation) {
        var found = directory.get(organisation);
        if (found.kind() != Organisation.Kind.COORDINATOR) {
            throw madoguchi.Refused.notFound();
        }
        return participants.join(file, Newcomer.from(found));
    }

    /// By this way only vendors come in.
    private static Organisation vendor(Organisation organisation) {
        if (organisation.kind() != Organisation.Kind.VENDOR) {
            throw madoguchi.Refused.notFound();
        }
        return organisation;
    }
}
