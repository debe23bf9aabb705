// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import madoguchi.access.Actor;

/// Socket: a room's part of the case page. The room draws it at its own address; the case page only knows where.
/// Panels stand in the order of their beans.
public interface CasePanel {

    /// Key of the heading.
    String title();

    /// Where the panel is drawn: a page fragment, fetched by the case page.
    String path(Case file);

    /// The room's own page, for readers without script: by custom the panel's address without its last word.
    default String page(Case file) {
        var path = path(file);
        return path.endsWith("/panel") ? path.substring(0, path.length() - "/panel".length()) : path;
    }

    /// Whether the room's own page opens to this reader too. A publisher sees every panel, but not every page.
    default boolean opensTo(Actor reader) {
        return true;
    }

    /// Whether this case has that panel.
    default boolean appliesTo(Case file) {
        return true;
    }
}
