// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.publication;

import org.jspecify.annotations.NullMarked;
