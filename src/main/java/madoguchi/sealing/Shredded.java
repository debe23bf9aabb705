// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// The key of what was asked for has been destroyed; nobody can open it any more.
public final class Shredded extends Refused {

    Shredded() {
        super(HttpStatus.GONE, "refused.shredded");
    }

    public static Shredded gone() {
        return new Shredded();
    }
}
