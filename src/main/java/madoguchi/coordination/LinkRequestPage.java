// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Faults;
import madoguchi.Pages;

/// Where an operator whose link is spent asks for another one.
///
/// @param sent whether the form was taken; the page then says the same whatever it found
record LinkRequestPage(String number, String mail, boolean sent, Faults faults) implements Pages.WithStatus {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
