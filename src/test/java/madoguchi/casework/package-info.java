// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.casework;

import org.jspecify.annotations.NullMarked;
