// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.access;

import org.jspecify.annotations.NullMarked;
