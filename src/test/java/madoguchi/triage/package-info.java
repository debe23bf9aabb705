// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.triage;

import org.jspecify.annotations.NullMarked;
