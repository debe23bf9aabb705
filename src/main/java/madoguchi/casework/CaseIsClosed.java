// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// Handling of this case has ended; nothing more is done in it.
public final class CaseIsClosed extends Refused {

    public CaseIsClosed() {
        super(HttpStatus.CONFLICT, "refused.case-is-closed");
    }
}
