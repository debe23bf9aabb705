// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import org.springframework.test.context.TestPropertySource;

/// The same life once more, in Chromium and in Japanese: the finder's browser runs no script.
@TestPropertySource(properties = {"madoguchi.test.story=website-in-the-browser", "madoguchi.test.browser=true"})
class OneWebsiteReportInTheBrowserTest extends OneWebsiteReportTest {}
