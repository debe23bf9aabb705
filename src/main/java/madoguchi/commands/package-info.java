// SPDX-License-Identifier: Apache-2.0
/// What the house can be told to do on the command line.
@NullMarked
package madoguchi.commands;

import org.jspecify.annotations.NullMarked;
