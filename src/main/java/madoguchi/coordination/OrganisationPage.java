// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Optional;
import java.util.UUID;
import madoguchi.Faults;
import madoguchi.Pages;

/// One entry of the directory, to be made or changed.
///
/// @param id empty for a new one
record OrganisationPage(Optional<UUID> id, OrganisationForm form, Faults faults) implements Pages.WithStatus {

    String path() {
        return id.map(one -> "/settings/organisations/" + one).orElse("/settings/organisations");
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
