// SPDX-License-Identifier: Apache-2.0
/// Keys: each secret is sealed under a key of its own; the key destroyed, the secret is gone.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit"})
package madoguchi.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
