// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// A test of the demo desk: a house of its own, filled before the test begins, in which time runs as it does.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Madoguchi.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "madoguchi.demo=true")
@ContextConfiguration(initializers = TestHouse.class)
public @interface DemoTest {}
