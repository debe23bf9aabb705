// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

/// `advisories/<number>/index.html` and `index.en.html`.
record AdvisoryFile(Article article, Frame frame) {}
