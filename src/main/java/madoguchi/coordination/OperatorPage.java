// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Faults;
import madoguchi.Pages;

/// A case for the operator of the website.
record OperatorPage(CaseForOperator shape, AnswerForm form, Faults faults) implements Pages.WithStatus {

    String path() {
        return "/participation/" + shape.head().number();
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
