// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// What was found on a website is never published (guideline V; DOMAIN section 5).
final class WebsitesAreNeverPublished extends Refused {
    WebsitesAreNeverPublished() {
        super(HttpStatus.CONFLICT, "refused.publication.website");
    }
}
