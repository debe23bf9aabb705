// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// A draft with errors is neither proposed nor published.
final class AdvisoryHasDefects extends Refused {
    AdvisoryHasDefects(long errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "refused.publication.defects", errors);
    }
}
