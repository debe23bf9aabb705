// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.vault;

import org.jspecify.annotations.NullMarked;
