// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;

/// The case page's part about messages.
record MessagesPanelPage(String path, List<CaseMessagesPage.Entry> entries) {}
