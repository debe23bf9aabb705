// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.util.List;
import java.util.stream.Collectors;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.View;

record SettingsPage(List<Account> accounts, List<SettingsInForce.Line> settings, AccountForm form, Faults faults)
        implements Pages.WithStatus {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    static String rolesOf(Account account, View view) {
        return account.roles().stream()
                .sorted()
                .map(role -> view.t(role.messageKey()))
                .collect(Collectors.joining(view.isEnglish() ? ", " : "、"));
    }

    static String wordsOf(SettingsInForce.Line line, View view) {
        return view.isEnglish() ? line.setting().english() : line.setting().japanese();
    }
}
