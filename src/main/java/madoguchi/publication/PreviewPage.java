// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import madoguchi.View;
import madoguchi.casework.Case;

/// An advisory as it will look, for those who may read it before everybody.
///
/// @param languages the page in each language, in the desk's own zone as the public file
/// @param back where the reader came from
/// @param version when it was written
/// @param forDesk whether the reader is of the desk, and sees what is not shared yet
record PreviewPage(
        Case file, Article article, List<View> languages, String back, java.time.Instant version, boolean forDesk) {}
