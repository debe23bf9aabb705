// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.coordination;

import org.jspecify.annotations.NullMarked;
