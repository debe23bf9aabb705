// SPDX-License-Identifier: Apache-2.0
/// The house as a whole, and what every test of a room stands on.
@NullMarked
package madoguchi;

import org.jspecify.annotations.NullMarked;
