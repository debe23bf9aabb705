// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import madoguchi.access.Actor;

/// As whom one can look around, and where that begins.
record Guest(Actor actor, String path) {}
