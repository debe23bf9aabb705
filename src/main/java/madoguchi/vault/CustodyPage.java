// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import madoguchi.Faults;
import madoguchi.Option;
import madoguchi.Pages;
import madoguchi.View;

/// @param isThere false once the finder has been shredded
/// @param handles of accounts, by the name that the ledger uses
record CustodyPage(
        FinderId finder,
        boolean isThere,
        List<Custody.Look> looks,
        Map<String, String> handles,
        Asked asked,
        Faults faults)
        implements Pages.WithStatus {

    record Asked(String reason, String words) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    static List<Option> reasons(View view) {
        return Arrays.stream(Custody.Reason.values())
                .map(reason -> Option.of(reason.name(), view.t(reason.messageKey())))
                .toList();
    }

    String custodian(Custody.Look look) {
        return handles.getOrDefault(look.custodian(), look.custodian());
    }
}
