// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The house. `./madoguchi --help` lists what it can be told to do.
///
/// Beans are named in full: two rooms may use the same short word for different things, and neither has to know.
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Madoguchi {}
