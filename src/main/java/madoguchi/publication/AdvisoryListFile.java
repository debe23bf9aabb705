// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import java.util.Optional;

/// `advisories/index.html`, the newest, and `advisories/<year>/index.html`, all of a year; each in both languages.
///
/// @param years in which something was published, newest first
/// @param year of this page; empty on the page of the newest
record AdvisoryListFile(List<Advisory> advisories, List<Integer> years, Optional<Integer> year, Frame frame) {

    /// From this page to the page of a year, or of an advisory.
    String way(Object folder) {
        return (year.isPresent() ? "../" : "") + folder + "/" + frame.index();
    }

    boolean isOf(int candidate) {
        return year.filter(mine -> mine == candidate).isPresent();
    }
}
