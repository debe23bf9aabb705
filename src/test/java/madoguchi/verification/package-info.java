// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.verification;

import org.jspecify.annotations.NullMarked;
