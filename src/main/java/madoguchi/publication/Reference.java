// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A page elsewhere that tells more.
public record Reference(Text title, String url) {

    public Reference(@Nullable Text title, @Nullable String url) {
        this.title = Objects.requireNonNullElse(title, Text.EMPTY);
        this.url = Objects.requireNonNullElse(url, "").strip();
    }

    boolean isEmpty() {
        return title.blank() && url.isEmpty();
    }
}
