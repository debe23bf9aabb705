// SPDX-License-Identifier: Apache-2.0
/// The house: its front door, the frame around every page, and how a refusal looks.
@NullMarked
package madoguchi;

import org.jspecify.annotations.NullMarked;
