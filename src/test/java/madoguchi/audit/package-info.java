// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.audit;

import org.jspecify.annotations.NullMarked;
