// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.Faults;
import madoguchi.Option;
import madoguchi.Pages;
import madoguchi.View;
import madoguchi.casework.Case;
import madoguchi.notation.CvssVector;
import madoguchi.triage.ImpactLevel;

/// The verifications of a case, and the form for one more.
///
/// @param explained the vectors in the form, scored and in words, when that was asked for
record VerificationPage(
        Case file, String title, List<Entry> history, VerificationForm form, Faults faults, List<CvssVector> explained)
        implements Pages.WithStatus {

    List<Option> answers(View view) {
        return Arrays.stream(Verification.Reproduced.values())
                .map(one -> Option.of(one.code(), view.t(one.messageKey())))
                .toList();
    }

    List<Option> spreads(View view) {
        var unjudged = Stream.of(Option.of("", view.t("verification.spread.unjudged")));
        var judged = Arrays.stream(ImpactLevel.Spread.values())
                .map(Entry::codeOf)
                .map(code -> Option.of(code, view.t("verification.spread." + code)));
        return Stream.concat(unjudged, judged).toList();
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
