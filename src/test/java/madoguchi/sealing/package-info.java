// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.sealing;

import org.jspecify.annotations.NullMarked;
