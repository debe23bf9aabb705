// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.intake;

import org.jspecify.annotations.NullMarked;
