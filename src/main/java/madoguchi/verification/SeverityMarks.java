// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseMarks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Marks cases with how severe they are.
@Component
@Order(400)
class SeverityMarks implements CaseMarks {

    private final Verifications verifications;

    SeverityMarks(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public Map<CaseId, Mark> of(Collection<Case> files) {
        return verifications.ratingsOf(files).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> mark(entry.getValue())));
    }

    private static Mark mark(Verification.Rating rating) {
        var severity = rating.severity().name().toLowerCase(Locale.ROOT);
        return new Mark(
                "sev-" + severity,
                "verification.severity." + severity,
                List.of(rating.score().toPlainString()));
    }
}
