// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Entity tags by counting: what is only ever added to has as many versions as entries (RFC 9110, 8.8.3 and 13.1.1).
final class Versions {

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /// @throws Refused 428 when the caller does not say which version it means, 412 when it means another
    static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionNotNamed();
        }
        if (!ifMatch.equals("*") && !ifMatch.strip().equals(tag(version))) {
            throw new VersionIsOld();
        }
    }

    static final class VersionNotNamed extends Refused {
        VersionNotNamed() {
            super(HttpStatus.PRECONDITION_REQUIRED, "coordination.refused.version-not-named");
        }
    }

    static final class VersionIsOld extends Refused {
        VersionIsOld() {
            super(HttpStatus.PRECONDITION_FAILED, "coordination.refused.version-is-old");
        }
    }
}
