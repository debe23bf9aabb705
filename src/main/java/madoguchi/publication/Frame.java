// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

/// Where a file of the public site lies, so that its links are relative and any web server, under any path, can serve
/// the folder.
///
/// @param up the way from the file to the root of the site, as `../../`
/// @param other the same page in the other language, relative
/// @param canonical the public address, without language
/// @param feed name of the feed in this language
/// @param index name of an index page in this language
/// @param desk where the desk itself is; empty when it is on the same host
record Frame(String up, String other, String canonical, String feed, String index, String desk) {

    String assets() {
        return up + "assets/";
    }

    String advisories() {
        return up + "advisories/";
    }
}
