// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;

/// One page of a list of cases.
///
/// @param total how many cases the whole list has
/// @param next cursor of the next page; empty on the last one
public record CaseList(List<Case> cases, long total, String next) {

    /// How many cases a page holds.
    public static final int PAGE = 50;

    public CaseList {
        cases = List.copyOf(cases);
    }
}
