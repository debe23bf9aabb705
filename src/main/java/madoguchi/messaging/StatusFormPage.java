// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.Faults;
import madoguchi.Pages;

/// Asks for number and pass-phrase.
record StatusFormPage(String number, Faults faults) implements Pages.WithStatus {

    static StatusFormPage blank() {
        return new StatusFormPage("", Faults.none());
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
